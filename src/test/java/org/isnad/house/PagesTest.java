package org.isnad.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.isnad.Languages;
import org.junit.jupiter.api.Test;

/** Each page has one bean, one group of sentences and one screen in the journeys, all of one name; and no page does work. */
class PagesTest {

    /** {@code webapp/team/sign-in.xhtml}: its room and its name. */
    private record Page(Path file, String room, String name) {

        static Page of(Path file) {
            return new Page(file, file.getName(1).toString(), Sources.stem(file));
        }

        /** {@code SignIn}. */
        String camelName() {
            return Arrays.stream(name.split("-"))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining());
        }

        /** {@code signInPage}. */
        String bean() {
            return camelName().substring(0, 1).toLowerCase(Locale.ROOT)
                    + camelName().substring(1) + "Page";
        }

        Path beanFile() {
            return Sources.CODE.resolve("org/isnad/" + room + "/page/" + camelName() + "Page.java");
        }

        String keys() {
            return room + "." + name + ".";
        }

        String screen() {
            return camelName() + "Screen.java";
        }
    }

    private static final Path SCREENS = Sources.TESTS.resolve("org/isnad/journey");
    private static final Pattern BEAN = Pattern.compile("\\b([a-z][A-Za-z]*Page)\\b");
    private static final Pattern CODES = Pattern.compile("[a-z]+\\.[a-z.-]+\\.");
    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");
    private static final Pattern RIGHT = Pattern.compile("(?i)\\w*(role|manager|annotator|reviewer|admin)\\w*");
    private static final Pattern ASKED_RIGHTLY = Pattern.compile("\\bmay\\.\\w+(\\([^()]*\\))?");
    private static final Set<String> CONDITIONS = Set.of("rendered", "disabled", "readonly");

    private final List<Page> pages = Sources.under(Sources.PAGES, ".xhtml").stream()
            .filter(file -> !file.startsWith("webapp/WEB-INF") && !file.startsWith("webapp/resources"))
            .map(Page::of)
            .toList();

    @Test
    void every_page_has_its_bean_and_asks_no_other() {
        var wrong = new TreeSet<String>();

        for (var page : pages) {
            var asked = new HashSet<String>();
            expressions(Markup.read(page.file()))
                    .forEach(expression ->
                            BEAN.matcher(expression).results().forEach(found -> asked.add(found.group(1))));
            asked.add(page.bean());
            if (!Files.exists(page.beanFile()) || asked.size() > 1) {
                wrong.add("%s asks %s and has its bean in %s".formatted(page.file(), asked, page.beanFile()));
            }
        }

        assertThat(pages).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_bean_has_its_page() {
        var beans = Sources.under(Sources.CODE, "Page.java").stream()
                .filter(file -> file.toString().replace('\\', '/').contains("/page/"))
                .toList();

        assertThat(beans).allMatch(pages.stream().map(Page::beanFile).toList()::contains);
    }

    @Test
    void every_page_has_its_sentences_and_every_group_of_sentences_its_page() {
        var keys = Sentences.of("messages", Languages.SPOKEN.get(0)).keys();
        var rooms = pages.stream().map(Page::room).collect(Collectors.toSet());
        var groups = pages.stream().map(Page::keys).collect(Collectors.toSet());
        KeyUse.inTheProduct().mentions().stream()
                .map(KeyUse.Mention::text)
                .filter(text -> CODES.matcher(text).matches())
                .forEach(groups::add);

        var mute = pages.stream().filter(page -> keys.stream().noneMatch(key -> key.startsWith(page.keys())));
        var homeless = keys.stream()
                .filter(key -> rooms.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> key.chars().filter(letter -> letter == '.').count() > 1)
                .filter(key -> groups.stream().noneMatch(key::startsWith));

        assertThat(mute).as("pages without sentences").isEmpty();
        assertThat(homeless).as("sentences of a page that there is not").isEmpty();
    }

    @Test
    void every_page_has_its_screen_and_every_screen_its_page() {
        var screens = Sources.under(SCREENS, "Screen.java").stream()
                .map(file -> file.getFileName().toString())
                .toList();

        if (!screens.isEmpty()) {
            assertThat(screens)
                    .containsExactlyInAnyOrderElementsOf(
                            pages.stream().map(Page::screen).toList());
        }
    }

    @Test
    void no_page_carries_script_or_style() {
        var wrong = new TreeSet<String>();

        for (var markup : Markup.all()) {
            for (var element : markup.elements()) {
                boolean inline = element.name().equals("style")
                        || (element.name().equals("script")
                                && element.attribute("src").isEmpty())
                        || element.attributes().keySet().stream()
                                .anyMatch(name -> name.equals("style")
                                        || HANDLER.matcher(name).matches());
                if (inline) {
                    wrong.add("%s:%d <%s %s>"
                            .formatted(markup.file(), element.line(), element.name(), element.attributes()));
                }
            }
            markup.texts().stream()
                    .filter(text -> text.parent().matches("script|h:outputScript|style|h:outputStylesheet"))
                    .filter(text -> !text.value().isBlank() && text.value().contains("{"))
                    .forEach(text -> wrong.add("%s:%d %s".formatted(markup.file(), text.line(), text.value())));
        }

        assertThat(wrong).isEmpty();
    }

    /** Only what is looked for has a limit in the browser: what is to be kept is refused with a sentence where it is too long. */
    @Test
    void nothing_that_is_typed_is_cut_without_a_word() {
        var wrong = new TreeSet<String>();

        for (var markup : Markup.all()) {
            for (var element : markup.elements()) {
                boolean cut = element.attributes().containsKey("maxlength")
                        || element.attribute("name").equals("maxlength");
                if (cut && !element.attribute("type").equals("search")) {
                    wrong.add("%s:%d".formatted(markup.file(), element.line()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_a_page_shows_depends_on_rights_and_never_on_roles() {
        var wrong = new TreeSet<String>();

        for (var markup : Markup.all()) {
            for (var element : markup.elements()) {
                for (var condition : CONDITIONS) {
                    var rest =
                            ASKED_RIGHTLY.matcher(element.attribute(condition)).replaceAll("");
                    if (RIGHT.matcher(rest).find()) {
                        wrong.add("%s:%d %s=\"%s\""
                                .formatted(markup.file(), element.line(), condition, element.attribute(condition)));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<String> expressions(Markup markup) {
        var values = new TreeSet<String>();
        markup.texts().forEach(text -> values.add(text.value()));
        markup.elements().forEach(element -> values.addAll(element.attributes().values()));
        return values.stream()
                .flatMap(value -> Expressions.in(value).expressions().stream())
                .toList();
    }
}
