package org.isnad.corpus.page;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.isnad.annotation.sets.Assigning;
import org.isnad.team.Member;
import org.isnad.team.Role;
import org.isnad.team.Staffing;
import org.isnad.team.web.Here;
import org.isnad.web.Say;

/** Shows who has the picked articles, gives them to annotators and takes them away. */
@Named
@RequestScoped
public class HandingOut {

    @Inject
    private Assigning assigning;

    @Inject
    private Staffing staffing;

    @Inject
    private Here here;

    @Inject
    private Say say;

    private List<Assignee> lines = List.of();
    private int count;

    /** Shows who has these articles. */
    public void ask(List<ArticleLine> picked) {
        if (picked.isEmpty()) {
            tell(FacesMessage.SEVERITY_WARN, say.of("corpus.articles.assign-nothing"));
            return;
        }
        var held = assigning.setsOf(here.id(), ids(picked)).stream()
                .filter(set -> set.owner() != null)
                .collect(groupingBy(set -> String.valueOf(set.owner())));
        count = picked.size();
        lines = annotators().stream()
                .map(member -> Assignee.of(member, held.getOrDefault(member.login(), List.of()), count))
                .toList();
    }

    /** Does what was changed in the form; where it was left as it was, so are the articles. */
    public void handOut(List<ArticleLine> picked) {
        var to = new ArrayList<String>();
        var from = new ArrayList<String>();
        for (var annotator : annotators()) {
            var login = annotator.login();
            var be = here.text("be." + login).orElse(Assignee.NONE);
            if (!be.equals(here.text("was." + login).orElse(be)) && !be.equals(Assignee.SOME)) {
                (be.equals(Assignee.ALL) ? to : from).add(login);
            }
        }
        if (picked.isEmpty() || (to.isEmpty() && from.isEmpty())) {
            return;
        }
        var kept = assigning.handOut(here.id(), ids(picked), to, from);
        if (!to.isEmpty() || kept.isEmpty()) {
            tell(FacesMessage.SEVERITY_INFO, say.of("corpus.articles.assigned", picked.size()));
        }
        kept.stream()
                .collect(groupingBy(set -> String.valueOf(set.owner())))
                .values()
                .forEach(sets -> tell(
                        FacesMessage.SEVERITY_WARN,
                        say.of(
                                "corpus.articles.kept",
                                String.valueOf(sets.get(0).name()),
                                sets.size())));
    }

    public boolean isAsked() {
        return count > 0;
    }

    public int getCount() {
        return count;
    }

    public List<Assignee> getLines() {
        return lines;
    }

    private List<Member> annotators() {
        return staffing.of(here.id()).stream()
                .filter(staff -> !staff.gone() && staff.roles().contains(Role.ANNOTATOR))
                .map(Staffing.Staff::member)
                .toList();
    }

    private static List<Long> ids(List<ArticleLine> picked) {
        return picked.stream().map(line -> line.card().id()).toList();
    }

    private static void tell(FacesMessage.Severity severity, String what) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, what, null));
    }
}
