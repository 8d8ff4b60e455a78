package org.isnad.exchange.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kind of file that annotated articles can leave in. Holds no state of an export: one may serve many at once. */
public abstract class Format {

    private final String name;
    private final String fileExtension;
    private final String mediaType;
    private final List<Option> options;

    Format(String name, String fileExtension, String mediaType, Option... options) {
        this.name = name;
        this.fileExtension = fileExtension;
        this.mediaType = mediaType;
        this.options = List.of(options);
    }

    /** In the order in which they are offered. */
    public static List<Format> all() {
        return List.of(new Jsonl(), new Conll2003(), new Brat());
    }

    /**
     * The format that the API calls so.
     *
     * @throws ChoiceUnknown if no format has that name
     */
    public static Format named(String name) {
        return all().stream()
                .filter(format -> format.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new ChoiceUnknown(
                        name, "format", all().stream().map(Format::name).toList()));
    }

    /** Begins a file whose options were all chosen. */
    abstract ArticleWriter open(OutputStream out, Map<String, String> choices) throws IOException;

    /** As the API calls it. */
    public String name() {
        return name;
    }

    /** Without the dot. */
    public String fileExtension() {
        return fileExtension;
    }

    public String mediaType() {
        return mediaType;
    }

    public List<Option> options() {
        return options;
    }

    /**
     * All options with a value each: what was wished, and the usual for the rest.
     *
     * @throws ChoiceUnknown for an option that the format does not have, or a value that the option does not have
     */
    public Map<String, String> choices(Map<String, String> wishes) {
        var unknown = new ArrayList<>(wishes.keySet());
        SortedMap<String, String> choices = new TreeMap<>();
        for (var option : options) {
            choices.put(option.name(), option.chosen(wishes));
            unknown.remove(option.name());
        }
        if (!unknown.isEmpty()) {
            throw new ChoiceUnknown(
                    unknown.get(0), name, options.stream().map(Option::name).toList());
        }
        return choices;
    }

    /**
     * Writes a whole file, holding one article at a time; {@code out} is flushed, and closing it is the caller's. An article
     * that comes with several sets is best given with its sets one after the other.
     *
     * @throws ChoiceUnknown as {@link #choices} does, before the first byte
     */
    public LossReport write(
            Iterator<AnnotatedArticle> articles, OutputStream out, Map<String, String> wishes, Progress progress)
            throws IOException {
        var report = new LossReport();
        try (var file = open(out, choices(wishes))) {
            while (articles.hasNext()) {
                var article = articles.next();
                var losses = file.write(article);
                report.add(losses);
                progress.wrote(article, losses);
            }
            file.finish();
        }
        out.flush();
        return report;
    }

    /** Hears of each article when it was written; whatever it throws ends the export. */
    @FunctionalInterface
    public interface Progress {

        /**
         * The article is in the file.
         *
         * @param losses all that the format could not hold of it
         */
        void wrote(AnnotatedArticle article, List<Loss> losses) throws IOException;
    }
}
