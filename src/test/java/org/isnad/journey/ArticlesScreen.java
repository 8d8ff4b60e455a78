package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** {@code /corpus/articles}: what a project has to read. */
final class ArticlesScreen {

    private final Visitor visitor;

    ArticlesScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static ArticlesScreen open(Visitor visitor, String project) {
        visitor.go("/corpus/articles?project=" + project);
        return new ArticlesScreen(visitor);
    }

    /** The id of the project, as the address has it. */
    String project() {
        return visitor.page().url().replaceFirst(".*project=(\\d+).*", "$1");
    }

    ImportScreen goToImport() {
        visitor.link("corpus.import.title").first().click();
        visitor.page().waitForURL(url -> url.contains("/corpus/import"));
        return new ImportScreen(visitor);
    }

    AnnotateScreen openArticle(String heading) {
        visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(heading).setExact(true))
                .click();
        visitor.page().waitForURL(url -> url.contains("/annotation/annotate"));
        return new AnnotateScreen(visitor).ready();
    }

    /** The line of the article with this heading. */
    Locator row(String heading) {
        return rows().filter(new Locator.FilterOptions().setHasText(heading));
    }

    /** How many pixels of the list's breadth are not to be seen, or go beyond the page. */
    int beyond() {
        return ((Number) visitor.page().evaluate("""
                        () => {
                          const list = document.querySelector('.ui-datatable-tablewrapper');
                          const page = document.documentElement;
                          return list.scrollWidth - list.clientWidth + page.scrollWidth - page.clientWidth;
                        }""")).intValue();
    }

    Locator rows() {
        return visitor.page().locator("tbody").getByRole(AriaRole.ROW);
    }

    /** Presses on the head of a column: once to sort by it, again to turn the order. */
    void sortBy(String column) {
        visitor.page()
                .locator("th .ui-column-title")
                .getByText(visitor.say(column), new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void nextPage() {
        visitor.page().locator("button.ui-paginator-next").click();
    }

    /** Which language the list is of; empty for all. */
    Locator languages() {
        return visitor.page().locator("thead select");
    }

    void only(String language) {
        languages().selectOption(language);
    }

    void search(String words) {
        visitor.field("corpus.articles.search").fill(words);
    }

    /** Hands the articles with these headings to people, besides those who have them. */
    void assign(Iterable<String> headings, String... names) {
        var dialog = ask(headings);
        for (var name : names) {
            dialog.getByLabel(name).check();
        }
        confirm();
    }

    /** Ticks the articles with these headings and no others, and asks who has them. */
    Locator ask(Iterable<String> headings) {
        for (var ticked :
                visitor.page().locator("tbody .ui-chkbox-box.ui-state-active").all()) {
            ticked.click();
        }
        headings.forEach(this::tick);
        visitor.button("corpus.articles.assign").click();
        return dialog();
    }

    void tick(String heading) {
        row(heading).getByRole(AriaRole.CHECKBOX).click();
    }

    /** Has it done as the dialog says. */
    void confirm() {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(visitor.say("corpus.articles.assign"))
                                .setExact(true))
                .click();
        assertThat(dialog()).isHidden();
    }

    private Locator dialog() {
        return visitor.named(AriaRole.DIALOG, "corpus.articles.assign");
    }
}
