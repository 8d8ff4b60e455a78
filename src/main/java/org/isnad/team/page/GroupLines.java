package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.groups.Groups;
import org.isnad.team.groups.Trait;
import org.isnad.team.web.Here;
import org.isnad.team.web.Rows;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** The annotators of the project, with the group that each works in and what they read. */
@Named
@RequestScoped
public class GroupLines {

    @Inject
    private Groups groups;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private @Nullable List<Line> lines;

    /** One annotator as the form has them. */
    public static final class Line {
        private final String name;
        private final Trait before;
        private String shown;
        private String group;
        private String languages;

        Line(String name, Trait trait) {
            this.name = name;
            this.before = trait;
            this.shown = trait.login();
            this.group = trait.group();
            this.languages = String.join(" ", trait.languages());
        }

        Trait now() {
            var tags = Arrays.stream(languages.split("[\\s,،؛;]+", -1))
                    .filter(tag -> !tag.isEmpty())
                    .toList();
            return new Trait(before.login(), group, tags);
        }

        boolean changed() {
            return !now().equals(before);
        }

        public String getName() {
            return name;
        }

        public String getLogin() {
            return before.login();
        }

        public void setLogin(String login) {
            this.shown = login;
        }

        public String getGroup() {
            return group;
        }

        public void setGroup(@Nullable String group) {
            this.group = Objects.requireNonNullElse(group, "");
        }

        public String getLanguages() {
            return languages;
        }

        public void setLanguages(@Nullable String languages) {
            this.languages = Objects.requireNonNullElse(languages, "");
        }
    }

    public List<Line> getLines() {
        if (lines == null) {
            var traits = groups.of(here.id());
            lines = staffing.of(here.id()).stream()
                    .filter(staff -> !staff.gone() && staff.roles().contains(Role.ANNOTATOR))
                    .map(Staffing.Staff::member)
                    .map(member -> new Line(member.name(), Objects.requireNonNull(traits.get(member.login()))))
                    .toList();
        }
        return lines;
    }

    public List<String> getNames() {
        return getLines().stream()
                .map(Line::getGroup)
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public void keep() {
        getLines().forEach(line -> Rows.refuseIfMoved(line.shown, line.getLogin()));
        getLines().stream().filter(Line::changed).forEach(line -> groups.put(here.id(), line.now()));
        lines = null;
        say.tell("team.members.groups-kept");
    }
}
