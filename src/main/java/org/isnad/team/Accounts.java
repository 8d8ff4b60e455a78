package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts of this installation. */
@ApplicationScoped
class Accounts {

    @PersistenceContext
    private EntityManager database;

    /** Lets one caller at a time look whether a login is free and then take it; whoever waits sees what the one before took. */
    void lock() {
        database.createNativeQuery("select id from account order by id limit 1 for update")
                .getResultList();
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

    List<Account> page(int first, int size) {
        return database.createQuery("select a from Account a order by a.login", Account.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    int count() {
        return database.createQuery("select count(a) from Account a", Long.class)
                .getSingleResult()
                .intValue();
    }
}
