package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.door.Passwords;
import org.isnad.team.door.Throttle;
import org.isnad.team.reading.NotOffered;
import org.isnad.team.reading.Reading;
import org.jspecify.annotations.Nullable;

/** What people keep of themselves: their name, their password, how they like to read. */
@Boundary
public class Profile {

    /**
     * The caller as they may change themselves.
     *
     * @param vouched whether an admin or an identity provider says that the e-mail address is theirs
     * @param password whether they have one here; who comes by an identity provider need not
     */
    public record Card(String login, String name, @Nullable String email, boolean vouched, boolean password) {}

    @Inject
    private Accounts accounts;

    @Inject
    private Roster roster;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentMember current;

    public Card get() {
        return card(accounts.needed(current.get().id()));
    }

    /**
     * Changes name and e-mail address; an address that is another than before is nobody's word but the caller's.
     *
     * @throws TeamRefusal.EmailTaken if somebody else is reached there
     */
    public Card change(String name, @Nullable String email) {
        accounts.lock();
        var account = accounts.needed(current.get().id());
        if (email != null && !Names.isEmail(email)) {
            throw new TeamRefusal.NotAnEmail(email);
        }
        if (email != null && !email.equalsIgnoreCase(account.email())) {
            accounts.refuseTakenEmail(email);
        }
        account.rename(Names.checked(name, Names.LONGEST));
        if (!Objects.equals(email, account.email())) {
            audit.note(
                    Act.EMAIL_CHANGED, current.get().id(), null, current.get().login());
        }
        account.reachAt(email, account.emailVouched() && email != null && email.equalsIgnoreCase(account.email()));
        roster.forgetOnceDone();
        return card(account);
    }

    /**
     * Changes the caller's password; all their sessions end, and the answer has the epoch for a new one.
     *
     * @param address where the call comes from: whoever has got hold of somebody's session must not guess on
     * @throws TeamRefusal.WrongPassword if {@code old} is not the password that they have
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // hashing takes long, and must hold no connection meanwhile
    public Member changePassword(String old, String fresh, String address) {
        prove(old, address);
        return roster.renew(current.get().id(), passwords.hashOf(fresh));
    }

    /**
     * Makes sure that it is the caller who asks and not somebody before their open browser; who has no password is believed.
     *
     * @param address where the call comes from
     * @throws TeamRefusal.WrongPassword if {@code password} is not theirs
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // hashing takes long, and must hold no connection meanwhile
    public void prove(String password, String address) {
        var login = current.get().login();
        throttle.count(login, address);
        var account = roster.withLogin(login).orElseThrow();
        if (account.passwordHash() != null && !passwords.fits(password, account.passwordHash())) {
            audit.noteApart(Act.PASSWORD_WRONG, current.get().id(), null, address);
            throw new TeamRefusal.WrongPassword();
        }
        throttle.takeBack(login, address);
    }

    /** Ends every session of the caller, in whatever browser. */
    public void leaveEverywhere() {
        accounts.needed(current.get().id()).endSessions();
        audit.note(Act.SESSIONS_ENDED, current.get().id(), null, "");
        roster.forgetOnceDone();
    }

    /** Remembers in which language the caller reads. */
    public void speak(String language) {
        Roster.Newcomer.refuseUnspoken(language);
        accounts.needed(current.get().id()).speak(language);
        roster.forgetOnceDone();
    }

    /** How the caller likes to read, as of now. */
    public Reading reading() {
        return accounts.needed(current.get().id()).asMember().reading();
    }

    /**
     * Remembers how the caller likes to read, and answers all of it.
     *
     * @throws NotOffered unless pages can be shown so
     */
    public Reading read(Reading.Wish wish) {
        var account = accounts.hold(current.get().id());
        if (account == null) {
            throw new TeamRefusal.NotSignedIn();
        }
        roster.forgetOnceDone();
        return account.read(wish);
    }

    private static Card card(Account account) {
        var member = account.asMember();
        return new Card(
                member.login(), member.name(), account.email(), account.emailVouched(), account.passwordHash() != null);
    }
}
