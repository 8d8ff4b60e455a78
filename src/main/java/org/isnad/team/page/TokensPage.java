package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.isnad.team.AccessTokens;
import org.isnad.team.web.Rows;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;

/** The reader's access tokens, by which programs act for them. */
@Named
@RequestScoped
public class TokensPage {

    private static final List<Integer> LIVES = List.of(7, 30, 90, 366);

    @Inject
    private AccessTokens tokens;

    @Inject
    private Say say;

    private @Nullable List<AccessTokens.Card> mine;
    private String name = "";
    private int days = 90;
    private @Nullable String made;

    public List<AccessTokens.Card> getMine() {
        if (mine == null) {
            mine = tokens.mine();
        }
        return mine;
    }

    /** How many days a token may be asked for to last. */
    public List<Integer> getLives() {
        return LIVES;
    }

    public void make() {
        made = tokens.make(name, days).token();
        mine = null;
        name = "";
    }

    public void revoke(String row, AccessTokens.Card token) {
        Rows.refuseIfMoved(row, token.id());
        tokens.revoke(token.id());
        mine = null;
        say.tell("team.tokens.revoked", token.name());
    }

    /** The token that was just made: shown now and never again. */
    public @Nullable String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
