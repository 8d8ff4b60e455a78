package org.isnad.notice.digest;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Objects;
import org.isnad.notice.reading.NoticeCard;
import org.isnad.web.Messages;

/**
 * What somebody is sent: what they were told and have not seen, in their language.
 *
 * @param text for who reads without formatting; {@code html} says the same
 */
record Letter(String language, String subject, String text, String html) {

    /** @param address where Isnad is reached, ending in a slash */
    static Letter of(String language, List<NoticeCard> cards, String address) {
        var subject = Messages.say(language, "digest.subject", cards.size());
        var profile = address + "team/profile";
        var why = Messages.say(language, "digest.why");
        var text = cards.stream().map(card -> text(language, card, address)).collect(joining("\n\n")) + "\n\n-- \n"
                + why + "\n" + profile + "\n";
        var html =
                "<!DOCTYPE html><html lang=\"%s\" dir=\"%s\"><head><meta charset=\"UTF-8\"><title>%s</title></head><body><h1>%s</h1><ul>%s</ul><p><small>%s <a href=\"%s\">%s</a></small></p></body></html>"
                        .formatted(
                                language,
                                ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr",
                                escaped(subject),
                                escaped(subject),
                                cards.stream()
                                        .map(card -> html(language, card, address))
                                        .collect(joining()),
                                escaped(why),
                                escaped(profile),
                                escaped(Messages.say(language, "team.profile.title")));
        return new Letter(language, subject, text, html);
    }

    private static String text(String language, NoticeCard card, String address) {
        var note = card.note().isEmpty() ? "" : "\n\u2068" + card.note() + "\u2069";
        return sentence(language, card) + note + "\n" + link(card, address);
    }

    private static String html(String language, NoticeCard card, String address) {
        var note = card.note().isEmpty()
                ? ""
                : "<blockquote dir=\"auto\">" + escaped(card.note()).replace("\n", "<br>") + "</blockquote>";
        return "<li><a href=\"%s\">%s</a>%s<br><small><bdi>%s</bdi> · %s</small></li>"
                .formatted(
                        escaped(link(card, address)),
                        escaped(sentence(language, card)),
                        note,
                        escaped(card.projectName()),
                        escaped(Messages.say(
                                language,
                                "shell.utc",
                                Messages.moment(language, card.told().atZone(java.time.ZoneOffset.UTC)))));
    }

    private static String sentence(String language, NoticeCard card) {
        return Messages.say(
                language,
                "script.notice." + card.kind().code(),
                Objects.requireNonNullElseGet(card.actor(), () -> Messages.say(language, "shell.product")),
                card.amount(),
                Objects.requireNonNullElse(card.articleName(), ""),
                card.projectName());
    }

    private static String link(NoticeCard card, String address) {
        return address + "notice/notices?open=" + card.id();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
