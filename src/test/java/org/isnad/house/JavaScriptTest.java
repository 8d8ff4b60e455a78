package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs the scripts' own tests. The Node that runs them comes with the browser driver's artifact, since a machine that
 * builds Isnad need not have one.
 */
class JavaScriptTest {

    private static final Path NODE = Path.of("target", "node", windows() ? "node.exe" : "node");
    private static final Path REPORT = Path.of("target", "node", "report.txt");
    private static final Pattern PASSED = Pattern.compile("(?m)^# pass (\\d+)$");

    @Test
    void every_script_test_passes() throws Exception {
        var tests = Sources.under(Sources.SCRIPT_TESTS, ".test.js");
        bringNode();

        int exit = run(tests);

        var report = Files.readString(REPORT);
        assertThat(exit).as(report).isZero();
        assertThat(PASSED.matcher(report).results().mapToInt(found -> Integer.parseInt(found.group(1))))
                .as(report)
                .singleElement()
                .satisfies(passed -> assertThat(passed).isGreaterThanOrEqualTo(tests.size()));
    }

    @Test
    void no_script_test_outlives_its_script() {
        var orphans = Sources.under(Sources.SCRIPT_TESTS, ".js").stream()
                .map(Sources::stem)
                .filter(name -> !Files.exists(Sources.SCRIPTS.resolve(name + ".js")));

        assertThat(orphans).isEmpty();
    }

    private static int run(List<Path> tests) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(NODE.toAbsolutePath().toString());
        command.addAll(List.of("--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test", "--test-reporter=tap"));
        tests.forEach(test -> command.add(test.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(REPORT.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("Node ended in time")
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Once: it is large, and stays until the next clean. */
    private static void bringNode() throws IOException {
        if (Files.isExecutable(NODE)) {
            return;
        }
        Files.createDirectories(NODE.getParent());
        var half = NODE.resolveSibling("node.half");
        var resource = "driver/%s/%s".formatted(platform(), NODE.getFileName());
        try (var content = JavaScriptTest.class.getClassLoader().getResourceAsStream(resource)) {
            Files.copy(Objects.requireNonNull(content, resource), half, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(half.toFile().setExecutable(true)).isTrue();
        Files.move(half, NODE, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String platform() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (windows()) {
            return "win32_x64";
        }
        return (system().contains("mac") ? "mac" : "linux") + (arm ? "-arm64" : "");
    }

    private static boolean windows() {
        return system().contains("windows");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
