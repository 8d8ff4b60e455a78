package org.isnad.team;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import org.isnad.AfterCommit;
import org.isnad.Boundary;
import org.isnad.Glimpses;
import org.isnad.Languages;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.door.Passwords;
import org.isnad.team.door.TokenKeys;
import org.isnad.team.reading.NotOffered;
import org.isnad.team.reading.Reading;
import org.jspecify.annotations.Nullable;

/** The people of this installation, kept by its admins. */
@Boundary
public class Roster {

    private static final String ADMIN = "admin";

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentMember current;

    @Inject
    private TokenKeys keys;

    @Inject
    private AuditLog audit;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    private final Glimpses<Member> seen = new Glimpses<>();

    /**
     * Makes an account.
     *
     * @param language that the person reads the pages in, if that is known
     * @throws TeamRefusal.LoginTaken if there is one with this login, in whatever case
     */
    public Member add(String login, String name, String password, @Nullable String language) {
        var admin = current.requireAdmin();
        var made = create(login, name, passwords.hashOf(password), false, language);
        audit.note(Act.ACCOUNT_MADE, admin.id(), null, made.login());
        return made;
    }

    /**
     * Lets whoever runs the installation in, as its admin with this password: the very first account is made, or the one that
     * there is gets the password anew and its programs are shut out. Nothing happens if it has this password already.
     */
    public void found(String password) {
        if (accounts.none()) {
            create(ADMIN, "Admin", passwords.hashOf(password), true, null);
            return;
        }
        accounts.withLogin(ADMIN)
                .filter(admin -> !passwords.fits(password, admin.passwordHash()))
                .ifPresent(admin -> {
                    admin.replacePassword(passwords.hashOf(password));
                    keys.revoke(admin.asMember().id());
                });
    }

    /** One page of all accounts, by login. */
    public List<Member> page(int first, int size) {
        current.requireAdmin();
        return accounts.page(first, size).stream().map(Account::asMember).toList();
    }

    public int count() {
        current.requireAdmin();
        return accounts.count();
    }

    /** The member with this id, as of a moment ago; for the doorkeeper, who asks at each request. */
    Optional<Member> member(long id) {
        return seen.of(
                String.valueOf(id), () -> Optional.ofNullable(accounts.find(id)).map(Account::asMember));
    }

    /** The account with this login, with its hash; for the sign-in, which compares it when the transaction is over. */
    Optional<Account> withLogin(String login) {
        return accounts.withLogin(login);
    }

    /** Remembers in which language the caller reads. */
    public void speak(String language) {
        refuseUnspoken(language);
        var account = accounts.find(current.get().id());
        if (account != null) {
            account.speak(language);
            forgetOnceDone();
        }
    }

    /** How the caller likes to read, as of now. */
    public Reading reading() {
        var account = accounts.find(current.get().id());
        return account == null ? Reading.USUAL : account.asMember().reading();
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
        forgetOnceDone();
        return account.read(wish);
    }

    // Whoever looks before the change is committed sees, and remembers, how it was.
    private void forgetOnceDone() {
        transaction.registerInterposedSynchronization(new AfterCommit(seen::forget));
    }

    private Member create(String login, String name, String hash, boolean admin, @Nullable String language) {
        if (!Names.isLogin(login)) {
            throw new TeamRefusal.LoginNotPlain(login);
        }
        if (language != null) {
            refuseUnspoken(language);
        }
        accounts.lock();
        if (accounts.withLogin(login).isPresent()) {
            throw new TeamRefusal.LoginTaken(login);
        }
        return accounts.add(new Account(login, Names.checked(name, 120), hash, admin, language))
                .asMember();
    }

    private static void refuseUnspoken(String language) {
        if (!Languages.SPOKEN.contains(language)) {
            throw new TeamRefusal.UnknownLanguage(language);
        }
    }
}
