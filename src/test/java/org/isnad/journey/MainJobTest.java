package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_team_lead_takes_articles_in_marks_them_hands_them_in_and_takes_the_corpus_out() {
        var lead = browser.visitor("ar");
        var articles = lead.signIn("admin", ShippedIsnad.ADMIN_PASSWORD).begin(Backstage.unique("أخبار المضيق"));
        var project = articles.project();
        var files = articles.goToImport();
        files.choose(ImportScreen.file("ferry.txt", FERRY), ImportScreen.file("bridge.txt", BRIDGE));

        var desk = files.goToArticles().openArticle("ferry.txt");
        var inFerry = markFerry(desk);
        desk.next();
        var inBridge = markBridge(desk);
        desk.previous();

        assertThat(desk.marks()).hasCount(inFerry.size());
        desk.submit();
        assertThat(desk.label("كيان", "شخص")).isDisabled();
        var all = new java.util.ArrayList<>(inFerry);
        all.addAll(inBridge);
        new Proof(lead, project)
                .allOf(all)
                .flat("entity", entities(all), FERRY + BRIDGE)
                .tellsOfLosses();
    }

    private static List<Mark> markFerry(AnnotateScreen desk) {
        var person = Stretch.of(FERRY, "مورفاك");
        var president = Stretch.of(FERRY, "الرئيس يوران فيلناري");
        var name = Stretch.of(FERRY, "يوران فيلناري");
        var bridge = Stretch.of(FERRY, "جسر لازوار");
        var strait = Stretch.of(FERRY, "لازوار");
        var call = Stretch.of(FERRY, "الاتصال «دام ساعة ونصف الساعة»، وإن مورفاك هي التي بادرت إليه");
        var first = Stretch.of(FERRY, "مورفاك هي التي بادرت إليه");
        var money = Stretch.of(FERRY, "500 مليون دولار");
        var outlet = Stretch.of(FERRY, "Lazwar Press");

        desk.chooseLetters(person).press("Digit1");
        desk.choose(president).click("كيان", "شخص");
        desk.choose(name).press("Digit1");
        desk.choose(bridge).press("Digit4");
        desk.choose(strait).press("Digit3");
        desk.choose(call).press("KeyQ");
        desk.chooseLetters(first).press("KeyW");
        desk.choose(money).press("Digit7");
        desk.choose(outlet).press("Digit2");
        desk.expectSaved().expectMarks(9);
        return List.of(
                new Mark("entity", "PER", person),
                new Mark("entity", "PER", president),
                new Mark("entity", "PER", name),
                new Mark("entity", "LOC", bridge),
                new Mark("entity", "GPE", strait),
                new Mark("claim", "EVENT", call),
                new Mark("claim", "NUMERIC", first),
                new Mark("entity", "MONEY", money),
                new Mark("entity", "ORG", outlet));
    }

    private static List<Mark> markBridge(AnnotateScreen desk) {
        var money = Stretch.of(BRIDGE, "500 billion dollars");
        var person = Stretch.of(BRIDGE, "Mazur Anbari");
        desk.choose(money).press("Digit7");
        desk.choose(person).press("Digit1");
        desk.expectSaved().expectMarks(2);
        return List.of(new Mark("entity", "MONEY", money), new Mark("entity", "PER", person));
    }

    /** Those that no longer entity holds inside of it. */
    private static List<Mark> entities(List<Mark> marks) {
        var inner = List.of("يوران فيلناري", "لازوار");
        return marks.stream()
                .filter(mark -> mark.layer().equals("entity"))
                .filter(mark -> !inner.contains(mark.place().text()))
                .toList();
    }
}
