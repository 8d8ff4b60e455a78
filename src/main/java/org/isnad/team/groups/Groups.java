package org.isnad.team.groups;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.isnad.Boundary;
import org.isnad.team.CurrentMember;
import org.isnad.team.Permission;
import org.isnad.team.Staffing;
import org.isnad.text.LanguageTag;

/** Puts the members of a project into groups, and notes what they read. */
@Boundary
public class Groups {

    private static final int LONGEST = 100;
    private static final int MOST_LANGUAGES = 12;

    @Inject
    private Staffing staffing;

    @Inject
    private CurrentMember current;

    @PersistenceContext
    private EntityManager database;

    /** The traits of all members of the project by their logins; in one statement beside the members. */
    public Map<String, Trait> of(long project) {
        current.require(project, Permission.SEE_PROJECT);
        var kept = kept(project);
        return staffing.of(project).stream()
                .map(staff -> staff.member().login())
                .collect(toMap(login -> login, login -> kept.getOrDefault(login, Trait.none(login))));
    }

    /** @throws GroupsRefusal if nobody can be so; then nothing is changed */
    public Trait put(long project, Trait wanted) {
        current.require(project, Permission.MANAGE_MEMBERS);
        var member = staffing.of(project).stream()
                .map(Staffing.Staff::member)
                .filter(each -> each.login().equals(wanted.login()))
                .findFirst()
                .orElseThrow(() -> new GroupsRefusal.NotInProject(wanted.login()));
        var group = checked(wanted.group());
        var languages = wanted.languages().stream().map(Groups::tag).distinct().toList();
        if (languages.size() > MOST_LANGUAGES) {
            throw new GroupsRefusal.TooManyLanguages(MOST_LANGUAGES);
        }
        database.createNativeQuery("""
                        insert into member_trait (project_id, account_id, crew, languages)
                        values (:project, :member, :crew, :languages)
                        on duplicate key update crew = :crew, languages = :languages
                        """)
                .setParameter("project", project)
                .setParameter("member", member.id())
                .setParameter("crew", group)
                .setParameter("languages", String.join(" ", languages))
                .executeUpdate();
        return new Trait(wanted.login(), group, languages);
    }

    private Map<String, Trait> kept(long project) {
        List<?> rows =
                database.createNativeQuery("""
                        select a.login, t.crew, t.languages from member_trait t join account a on a.id = t.account_id
                        where t.project_id = :project
                        """).setParameter("project", project).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Trait((String) row[0], (String) row[1], words((String) row[2])))
                .collect(toMap(Trait::login, trait -> trait));
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String checked(String group) {
        var stripped = group.strip();
        if (stripped.length() > LONGEST || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new GroupsRefusal.GroupName(LONGEST);
        }
        return stripped;
    }

    private static String tag(String given) {
        return LanguageTag.known(given).orElseThrow(() -> new GroupsRefusal.NoLanguage(given));
    }
}
