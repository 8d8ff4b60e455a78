package org.isnad.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** {@code /guideline/edit}: where managers write the guidelines of a project. */
final class EditScreen {

    private final Visitor visitor;

    private EditScreen(Visitor visitor) {
        this.visitor = visitor;
    }

    static EditScreen open(Visitor visitor, String project) {
        visitor.go("/guideline/edit?project=" + project);
        return new EditScreen(visitor);
    }

    void write(String text) {
        text().fill(text);
        text().press("End");
    }

    Locator text() {
        return visitor.field("guideline.edit.markdown");
    }

    /** How it will look. */
    Locator preview() {
        return visitor.page().locator(".look");
    }

    void save() {
        visitor.button("guideline.edit.save").click();
    }

    void saveOver() {
        visitor.button("guideline.edit.save-over").click();
    }

    void addPicture(byte[] content, String words) {
        visitor.page().locator("input[type=file]").setInputFiles(new FilePayload("bridge.png", "image/png", content));
        visitor.field("guideline.edit.words").fill(words);
        visitor.button("guideline.edit.add").click();
    }

    void publish(String text, String note) {
        write(text);
        publish(note);
    }

    /** Publishes what is written, and waits until the page says so. */
    void publish(String note) {
        visitor.field("guideline.edit.note").fill(note);
        visitor.button("guideline.edit.publish").click();
        assertThat(visitor.field("guideline.edit.note")).hasValue("");
    }
}
