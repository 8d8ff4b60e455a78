package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.isnad.team.Member;
import org.isnad.team.Roster;
import org.isnad.team.web.Here;
import org.isnad.team.web.Rows;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The people of this installation; its admins make their accounts. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    private Roster roster;

    @Inject
    private Say say;

    @Inject
    private Here here;

    private final LazyDataModel<Roster.Listed> accounts = new Accounts();
    private String login = "";
    private String name = "";
    private String password = "";
    private @Nullable String language;

    private class Accounts extends LazyDataModel<Roster.Listed> {

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return roster.count(getWords());
        }

        @Override
        public List<Roster.Listed> load(
                int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
            return roster.page(getWords(), first, size);
        }
    }

    /** Shut to everybody but admins, before anything is shown. */
    public void enter() {
        roster.count(getWords());
    }

    /** Makes the account and empties the form; where that is refused, all of the form stays as it was typed. */
    public void add() {
        var added = roster.add(login.strip(), name.strip(), password, language);
        login = "";
        name = "";
        language = null;
        say.tell("team.accounts.added", added.name());
        PrimeFaces.current().ajax().update("add", "accounts:list");
    }

    /** Shuts the account of somebody who has left, or opens it again. */
    public void close(String row, Member member, boolean shut) {
        Rows.refuseIfMoved(row, member.login());
        roster.close(member.login(), shut);
        say.tell(shut ? "team.accounts.closed" : "team.accounts.opened", member.name());
    }

    public void lookAfter(String row, Member member, boolean looksAfter) {
        Rows.refuseIfMoved(row, member.login());
        roster.lookAfter(member.login(), looksAfter);
    }

    /** Of whom only these accounts are shown, as the address says it. */
    public String getWords() {
        return here.text("words").orElse("");
    }

    public LazyDataModel<Roster.Listed> getAccounts() {
        return accounts;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null || language.isEmpty() ? null : language;
    }
}
