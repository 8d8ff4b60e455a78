package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job: real articles go in, highlighted spans with entity and claim labels come out. */
class MainJobTest {

    private static final String FERRY = """
            فيلناري ومورفاك يتفقان هاتفيًا

            أعلنت الرئاسة في تلفورا أن الرئيس يوران فيلناري بحث مع سيليندا مورفاك استئناف العمل في جسر لازوار.
            وقالت الرئاسة إن الاتصال «دام ساعة ونصف الساعة»، وإن مورفاك هي التي بادرت إليه.
            وتبلغ الكلفة الأولية 500 مليون دولار، بحسب موقع Lazwar Press.
            """;
    private static final String BRIDGE = "The bridge will cost 500 billion dollars, says Mazur Anbari of Karshmal.\n";

    /** What lies inside of another mark of its layer. */
    private static final Set<String> INSIDE = Set.of("يوران فيلناري", "لازوار", "مورفاك هي التي بادرت إليه");

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_team_lead_takes_articles_in_marks_them_hands_them_in_and_takes_the_corpus_out() {
        var lead = browser.visitor("ar");
        var articles = lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD).begin(Backstage.unique("أخبار المضيق"));
        var project = articles.project();
        var files = articles.goToImport();
        files.choose(files());

        var desk = files.goToArticles().openArticle("ferry.txt");
        var inFerry = markFerry(desk);
        changeTheirMind(desk, inFerry.size());
        expectKept(desk, inFerry);
        desk.next();
        var inBridge = markBridge(desk);
        expectKept(desk, inBridge);
        desk.previous();

        assertThat(desk.marks()).hasCount(inFerry.size());
        desk.submit();
        assertThat(desk.label("كيان", "شخص")).isDisabled();
        var all = Stream.concat(inFerry.stream(), inBridge.stream()).toList();
        new Proof(lead, project)
                .allOf(all)
                .flat("entity", outermost(all, "entity"), FERRY + BRIDGE)
                .tellsOfLosses()
                .flat("claim", outermost(all, "claim"), FERRY + BRIDGE)
                .tellsOfLosses();
    }

    /** The two that are marked, and some more that lie on the shelf. */
    private static FilePayload[] files() {
        var files = new ArrayList<FilePayload>();
        files.add(ImportScreen.file("ferry.txt", FERRY));
        files.add(ImportScreen.file("bridge.txt", BRIDGE));
        for (int number = 1; number <= 10; number++) {
            files.add(ImportScreen.file("note-" + number + ".txt", "Note " + number + " on the ferry and the bridge."));
        }
        return files.toArray(FilePayload[]::new);
    }

    /** Gives another label, deletes and takes back, and in the end has all as it was. */
    private static void changeTheirMind(AnnotateScreen desk, int marks) {
        var talk = Stretch.of(FERRY, "بحث");

        desk.choose(talk).press("Digit1");
        desk.expectMarks(marks + 1);
        desk.pick(talk);
        desk.press("Digit5");
        assertThat(desk.mark("بحث")).containsText("حدث");
        desk.press("Delete");
        desk.expectMarks(marks);
        desk.undo();
        desk.expectMarks(marks + 1);
        assertThat(desk.mark("بحث")).containsText("حدث");
        desk.remove("حدث", "بحث");
        desk.expectMarks(marks).expectSaved();
    }

    /** The server has what the hand did, to the letter. */
    private void expectKept(AnnotateScreen desk, List<Mark> marks) {
        assertThat(browser.backstage().marks(desk.article())).containsExactlyInAnyOrderElementsOf(marks);
    }

    private static List<Mark> markFerry(AnnotateScreen desk) {
        var person = ferry("entity", "PER", "مورفاك");
        var president = ferry("entity", "PER", "الرئيس يوران فيلناري");
        var name = ferry("entity", "PER", "يوران فيلناري");
        var bridge = ferry("entity", "LOC", "جسر لازوار");
        var strait = ferry("entity", "GPE", "لازوار");
        var call = ferry("claim", "EVENT", "الاتصال «دام ساعة ونصف الساعة»، وإن مورفاك هي التي بادرت إليه");
        var first = ferry("claim", "NUMERIC", "مورفاك هي التي بادرت إليه");
        var money = ferry("entity", "MONEY", "500 مليون دولار");
        var outlet = ferry("entity", "ORG", "Lazwar Press");

        desk.chooseLetters(person.place()).press("Digit1");
        desk.choose(president.place()).click("كيان", "شخص");
        desk.choose(name.place()).press("Digit1");
        desk.choose(bridge.place()).press("Digit4");
        desk.choose(strait.place()).press("Digit3");
        desk.choose(call.place()).press("KeyQ");
        desk.chooseLetters(first.place()).press("KeyW");
        desk.choose(money.place()).press("Digit7");
        desk.choose(outlet.place()).press("Digit2");
        desk.expectSaved().expectMarks(9);
        return List.of(person, president, name, bridge, strait, call, first, money, outlet);
    }

    private static Mark ferry(String layer, String label, String text) {
        return new Mark(layer, label, Stretch.of(FERRY, text));
    }

    private static List<Mark> markBridge(AnnotateScreen desk) {
        var money = Stretch.of(BRIDGE, "500 billion dollars");
        var person = Stretch.of(BRIDGE, "Mazur Anbari");
        desk.choose(money).press("Digit7");
        desk.choose(person).press("Digit1");
        desk.expectSaved().expectMarks(2);
        return List.of(new Mark("entity", "MONEY", money), new Mark("entity", "PER", person));
    }

    /** Those of one layer that no longer mark of it holds inside. */
    private static List<Mark> outermost(List<Mark> marks, String layer) {
        return marks.stream()
                .filter(mark -> mark.layer().equals(layer)
                        && !INSIDE.contains(mark.place().text()))
                .toList();
    }
}
