package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.isnad.text.Wildcards;
import org.jspecify.annotations.Nullable;

/** The accounts of this installation. */
@ApplicationScoped
class Accounts {

    private static final String FOUND =
            "from Account a where a.login like :like escape '!' or a.name like :like escape '!' or a.email like :like escape '!'";

    @PersistenceContext
    private EntityManager database;

    /** Lets one caller at a time look whether a login is free and then take it; whoever waits sees what the one before took. */
    void lock() {
        database.createNativeQuery("select id from account order by id limit 1 for update")
                .getResultList();
    }

    /** Whether this is the account of an admin at this moment, whatever was read of it before. */
    boolean looksAfter(long id) {
        return !database.createNativeQuery(
                        "select id from account where id = :id and admin and closed is null lock in share mode")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    Account add(Account account) {
        database.persist(account);
        database.flush();
        return account;
    }

    Optional<Account> withLogin(String login) {
        return database.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    /**
     * The account of somebody who is signed in.
     *
     * @throws TeamRefusal.NotSignedIn if it went meanwhile
     */
    Account needed(long id) {
        var found = find(id);
        if (found == null) {
            throw new TeamRefusal.NotSignedIn();
        }
        return found;
    }

    /**
     * Makes sure that nobody else is known so. An address that somebody wrote down for themselves alone does not keep it from
     * whom an admin or a provider answers for: they lose it.
     *
     * @throws TeamRefusal.LoginTaken or {@link TeamRefusal.EmailTaken} if somebody is known so already
     */
    void refuseTaken(Roster.Newcomer newcomer) {
        if (withLogin(newcomer.login()).isPresent()) {
            throw new TeamRefusal.LoginTaken(newcomer.login());
        }
        if (newcomer.email() != null) {
            refuseVouchedEmail(newcomer.email());
            withEmail(newcomer.email()).ifPresent(account -> account.reachAt(null, false));
            database.flush();
        }
    }

    void refuseVouchedEmail(String email) {
        if (withEmail(email).filter(Account::emailVouched).isPresent()) {
            throw new TeamRefusal.EmailTaken(email);
        }
    }

    void refuseTakenEmail(String email) {
        if (withEmail(email).isPresent()) {
            throw new TeamRefusal.EmailTaken(email);
        }
    }

    Optional<Account> withEmail(String email) {
        return database.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    @Nullable
    Account find(long id) {
        return database.find(Account.class, id);
    }

    /** The same, which nobody else changes until this transaction is over. */
    @Nullable
    Account hold(long id) {
        return database.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean none() {
        return database.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** One page of those whose login, name or e-mail address has these words in it, by login. */
    List<Account> page(String words, int first, int size) {
        return ask("select a " + FOUND + " order by a.login", words, Account.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    int count(String words) {
        return ask("select count(a) " + FOUND, words, Long.class)
                .getSingleResult()
                .intValue();
    }

    private <T> TypedQuery<T> ask(String question, String words, Class<T> answer) {
        return database.createQuery(question, answer).setParameter("like", Wildcards.anywhere(words));
    }
}
