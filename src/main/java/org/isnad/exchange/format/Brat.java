package org.isnad.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A zip for brat: text, stand-off marks and a description of each article, and the types that were used. Where an article
 * comes with several sets, each set has a folder of its owner's name.
 */
final class Brat extends Format {

    Brat() {
        super("brat", "zip", "application/zip");
    }

    @Override
    ArticleWriter open(OutputStream out, Map<String, String> choices) throws IOException {
        return new Collection(out, new BratShelf());
    }

    private static final class Collection implements ArticleWriter {

        private final OutputStream out;
        private final BratShelf shelf;
        private final BratTypes types = new BratTypes();

        Collection(OutputStream out, BratShelf shelf) {
            this.out = out;
            this.shelf = shelf;
        }

        @Override
        public List<Loss> write(AnnotatedArticle article) throws IOException {
            var marks = new BratMarks(article, types);
            shelf.put(article, marks.lines(), description(article));
            return marks.losses();
        }

        private static String description(AnnotatedArticle article) {
            return Json.text(json -> {
                json.writeStartObject();
                json.writeStringField("id", article.id());
                json.writeStringField("name", article.name());
                Json.describe(article, json);
                json.writeEndObject();
                json.writeRaw('\n');
            });
        }

        @Override
        public void finish() throws IOException {
            shelf.zip(types.configuration(), out);
        }

        @Override
        public void close() throws IOException {
            shelf.close();
        }
    }
}
