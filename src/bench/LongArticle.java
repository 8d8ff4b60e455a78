import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Invented words in paragraphs of 20 to 140, with spans of one or two words, claims of eight, and relations between them. */
final class LongArticle {
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> words = new ArrayList<>();
    private final int spans;
    private String id = "";

    LongArticle(int count, int spans) {
        this.spans = spans;
        var random = new Random(count);
        for (int word = 0, left = 80; word < count; word++, left--) {
            int begin = text.length();
            random.ints(2 + random.nextInt(6), 'ا', 'ي' + 1).filter(Character::isLetter).filter(letter -> letter != 'ـ').forEach(text::appendCodePoint);
            text.append(text.length() - begin < 2 ? "من" : "");
            words.add(new int[] {begin, text.length()});
            text.append(left > 0 ? " " : ".\n");
            left = left > 0 ? left : 20 + random.nextInt(120);
        }
        text.append(UUID.randomUUID());
    }

    void put(Api api, String project) throws Exception {
        id = api.article(project, text);
        var edits = new ArrayList<String>();
        String before = "";
        for (int span = 0; span < spans; span++) {
            int first = span * (words.size() / spans);
            boolean claim = span % 20 == 7;
            var uuid = UUID.randomUUID().toString();
            edits.add("{\"op\":\"createSpan\",\"id\":\"%s\",\"layer\":\"%s\",\"label\":\"%s\",\"begin\":%d,\"end\":%d%s}".formatted(
                    uuid, claim ? "claim" : "entity", claim ? "NUMERIC" : List.of("PER", "ORG", "GPE").get(span % 3), words.get(first)[0],
                    words.get(first + (claim ? 7 : span % 3 == 0 ? 1 : 0))[1], span % 5 == 0 && !claim ? ",\"attributes\":{\"mention\":\"NAME\"}" : ""));
            if (claim) {
                edits.add("{\"op\":\"createRelation\",\"id\":\"%s\",\"type\":\"source\",\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(UUID.randomUUID(), uuid, before));
            }
            before = uuid;
            if (edits.size() >= 900 || span == spans - 1) {
                api.post("articles/" + id + "/annotations?set=mine", "{\"edits\":[" + String.join(",", edits) + "]}");
                edits.clear();
            }
        }
    }

    CharSequence text() {
        return text;
    }

    String address() {
        return "/annotation/annotate?article=" + id;
    }

    int[] word(int number) {
        return words.get(number % words.size());
    }
}
