package org.isnad.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A source file as the compiler's own parser reads it. */
record JavaFile(Path path, CompilationUnitTree unit, SourcePositions positions) {

    /** A method and how many lines it has from the opening of its body to the end of it. */
    record Method(String name, long lines) {}

    /** All Java files under a folder. */
    static List<JavaFile> under(Path folder) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(Sources.under(folder, ".java"));
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(unit -> new JavaFile(Path.of(unit.getSourceFile().getName()), unit, positions))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long lines() {
        return Sources.read(path).lines().count();
    }

    /** As {@code org.isnad.team}. */
    String room() {
        return String.valueOf(unit.getPackageName());
    }

    List<Method> methods() {
        return collect(new TreeScanner<@Nullable Void, List<Method>>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, List<Method> found) {
                if (method.getBody() != null) {
                    found.add(new Method(method.getName().toString(), lines(method.getBody())));
                }
                return super.visitMethod(method, found);
            }
        });
    }

    /** The strings in it; of those in an exception, an annotation or a log, nobody but us reads. */
    List<Literal> literals(boolean withInternals) {
        return collect(new JavaLiterals(this, withInternals));
    }

    /** What the scanner adds to the list that it is handed. */
    <T> List<T> collect(TreeScanner<@Nullable Void, List<T>> scanner) {
        var found = new ArrayList<T>();
        scanner.scan(unit, found);
        return found;
    }

    long line(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    private long lines(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree)) - line(tree) + 1;
    }
}
