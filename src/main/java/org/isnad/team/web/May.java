package org.isnad.team.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Permission;

/** What the reader may do, most of it in the project of the page. Pages ask only to hide what would be refused anyway. */
@Named
@RequestScoped
public class May {

    @Inject
    private Here here;

    @Inject
    private CurrentMember current;

    /** Look after the installation and its accounts. */
    public boolean isAdminister() {
        return current.ifSignedIn().filter(Member::admin).isPresent();
    }

    public boolean isManageMembers() {
        return has(Permission.MANAGE_MEMBERS);
    }

    public boolean isImportArticles() {
        return has(Permission.IMPORT_ARTICLES);
    }

    public boolean isAssign() {
        return has(Permission.ASSIGN);
    }

    public boolean isAnnotate() {
        return has(Permission.ANNOTATE);
    }

    public boolean isReview() {
        return has(Permission.REVIEW);
    }

    public boolean isReopen() {
        return has(Permission.REOPEN);
    }

    public boolean isTrain() {
        return has(Permission.TRAIN);
    }

    public boolean isSeeAllSets() {
        return has(Permission.SEE_ALL_SETS);
    }

    public boolean isExport() {
        return has(Permission.EXPORT);
    }

    public boolean isChangeSettings() {
        return has(Permission.CHANGE_SETTINGS);
    }

    public boolean isSeeAudit() {
        return has(Permission.SEE_AUDIT);
    }

    private boolean has(Permission permission) {
        return permission.grantedTo(here.roles());
    }
}
