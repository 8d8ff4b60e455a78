package org.isnad.team;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
import org.jspecify.annotations.Nullable;

/** The people of this installation, kept by its admins. */
@Boundary
public class Roster {

    private static final String ADMIN = "admin";

    /** A line of the list of accounts: {@code closed} for whoever has left. */
    public record Listed(Member member, @Nullable String email, boolean closed) {}

    /**
     * Somebody who is to get an account.
     *
     * @param email that is theirs beyond doubt, if any is
     * @param language that they read the pages in, if that is known
     */
    public record Newcomer(
            String login,
            String name,
            @Nullable String email,
            @Nullable String language) {

        /** @throws TeamRefusal unless an account can be made of it, if its login is free */
        public void check() {
            if (!Names.isLogin(login)) {
                throw new TeamRefusal.LoginNotPlain(login);
            }
            Names.checked(name, Names.LONGEST);
            if (email != null && !Names.isEmail(email)) {
                throw new TeamRefusal.NotAnEmail(email);
            }
            if (language != null) {
                refuseUnspoken(language);
            }
        }

        static void refuseUnspoken(String language) {
            if (!Languages.SPOKEN.contains(language)) {
                throw new TeamRefusal.UnknownLanguage(language);
            }
        }
    }

    @Inject
    private Event<Staffing.Departed> departed;

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
        var made = create(new Newcomer(login, name, null, language), passwords.hashOf(password), false);
        audit.note(Act.ACCOUNT_MADE, admin.id(), null, made.login());
        return made;
    }

    /** Makes the account of somebody whom an admin has vouched for; {@code hash} is that of the password they chose. */
    public Member join(Newcomer newcomer, @Nullable String hash) {
        var made = create(newcomer, hash, false);
        audit.note(Act.JOINED, made.id(), null, made.login());
        return made;
    }

    /**
     * Lets whoever runs the installation in, as its admin with the password that they set: the very first account is made, or
     * the one that there is gets the password anew and its programs are shut out. Nothing happens if it has it already.
     */
    public void found(@Observes @Initialized(ApplicationScoped.class) Object started) {
        var password = System.getenv("ISNAD_ADMIN_PASSWORD");
        if (password == null || password.isEmpty()) {
            return;
        }
        if (accounts.none()) {
            create(new Newcomer(ADMIN, "Admin", null, null), passwords.hashOf(password), true);
            return;
        }
        accounts.withLogin(ADMIN)
                .filter(admin -> !passwords.fits(password, admin.passwordHash())
                        || admin.isClosed()
                        || !admin.asMember().admin())
                .ifPresent(admin -> {
                    admin.replacePassword(passwords.hashOf(password));
                    admin.close(false);
                    admin.lookAfter(true);
                    keys.revoke(admin.asMember().id());
                    audit.note(Act.PASSWORD_RESET, admin.asMember().id(), null, "ISNAD_ADMIN_PASSWORD");
                });
    }

    /** @throws TeamRefusal.EmailTaken if an account has this address beyond doubt */
    public void refuseKnown(String email) {
        accounts.refuseVouchedEmail(email);
    }

    /** One page of the accounts that have these words in them, by login. */
    public List<Listed> page(String words, int first, int size) {
        current.requireAdmin();
        return accounts.page(words, first, size).stream().map(Roster::listed).toList();
    }

    public int count(String words) {
        current.requireAdmin();
        return accounts.count(words);
    }

    /**
     * Shuts an account, whose owner has left, or opens it again. Its sessions and tokens end, and what they made stays.
     *
     * @throws TeamRefusal.NotOneself since nobody could undo it who shut themselves out
     */
    public void close(String login, boolean shut) {
        turn(login, shut, null);
    }

    /**
     * Makes somebody an admin, or one no longer.
     *
     * @throws TeamRefusal.NotOneself so that there is always one
     */
    public void lookAfter(String login, boolean looksAfter) {
        turn(login, null, looksAfter);
    }

    /** Both of these at once, as far as they are wanted. */
    public Listed turn(String login, @Nullable Boolean shut, @Nullable Boolean looksAfter) {
        var admin = current.requireAdmin();
        var account = others(login, admin);
        if (shut != null) {
            account.close(shut);
            keys.revoke(account.asMember().id());
            if (shut) {
                departed.fire(new Staffing.Departed(account.asMember().id(), null));
            }
            audit.note(shut ? Act.ACCOUNT_CLOSED : Act.ACCOUNT_OPENED, admin.id(), null, login);
        }
        if (looksAfter != null) {
            account.lookAfter(looksAfter);
            audit.note(looksAfter ? Act.ADMIN_MADE : Act.ADMIN_ENDED, admin.id(), null, login);
        }
        forgetOnceDone();
        return listed(account);
    }

    /** The member with this id, as of a moment ago; for the doorkeeper, who asks at each request. Nobody whose account is closed. */
    Optional<Member> member(long id) {
        return seen.of(String.valueOf(id), () -> Optional.ofNullable(accounts.find(id))
                .filter(account -> !account.isClosed())
                .map(Account::asMember));
    }

    /** The account with this login, with its hash; for the sign-in, which compares it when the transaction is over. */
    Optional<Account> withLogin(String login) {
        return accounts.withLogin(login);
    }

    /**
     * Gives the account of a person who has proved who they are another password, and ends all their sessions and tokens:
     * whoever knew the old password may have made some.
     */
    Member renew(long id, String hash) {
        var account = accounts.needed(id);
        account.replacePassword(hash);
        keys.revoke(id);
        audit.note(Act.PASSWORD_CHANGED, id, null, "");
        forgetOnceDone();
        return account.asMember();
    }

    // Whoever looks before the change is committed sees, and remembers, how it was.
    void forgetOnceDone() {
        transaction.registerInterposedSynchronization(new AfterCommit(seen::forget));
    }

    private static Listed listed(Account account) {
        return new Listed(account.asMember(), account.email(), account.isClosed());
    }

    private Account others(String login, Member admin) {
        accounts.lock();
        if (!accounts.looksAfter(admin.id())) {
            throw new TeamRefusal.OnlyForAdmins(); // of two who end each other at once the second is none any more
        }
        var account = accounts.withLogin(login).orElseThrow(() -> new TeamRefusal.NoSuchAccount(login));
        if (account.asMember().id() == admin.id()) {
            throw new TeamRefusal.NotOneself();
        }
        return account;
    }

    private Member create(Newcomer newcomer, @Nullable String hash, boolean admin) {
        newcomer.check();
        accounts.lock();
        accounts.refuseTaken(newcomer);
        var account = new Account(
                newcomer.login(), Names.checked(newcomer.name(), Names.LONGEST), hash, admin, newcomer.language());
        account.reachAt(newcomer.email(), true);
        return accounts.add(account).asMember();
    }
}
