package org.isnad.annotation.page;

import java.util.List;
import java.util.Objects;
import org.isnad.annotation.dealing.Deal;
import org.jspecify.annotations.Nullable;

/** What is chosen of a rule to deal by. */
public class DealForm {

    private String way = Deal.Rule.WAYS.get(0);
    private @Nullable Integer places;
    private @Nullable Long seed;
    private String group = "";
    private String language = "";
    private boolean byLanguage;

    Deal.Rule rule(int ofEach) {
        return new Deal.Rule(way, seed == null ? 1 : seed, group, List.of(), byLanguage, language, List.of(), ofEach);
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    @Nullable
    Integer getPlaces() {
        return places;
    }

    void setPlaces(@Nullable Integer places) {
        this.places = places;
    }

    public Long getSeed() {
        return seed == null ? 1L : seed;
    }

    public void setSeed(@Nullable Long seed) {
        this.seed = seed;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(@Nullable String group) {
        this.group = Objects.requireNonNullElse(group, "");
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = Objects.requireNonNullElse(language, "");
    }

    public boolean isByLanguage() {
        return byLanguage;
    }

    public void setByLanguage(boolean byLanguage) {
        this.byLanguage = byLanguage;
    }
}
