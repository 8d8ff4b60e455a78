package org.isnad.team.openid;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.Roster;
import org.isnad.team.TeamRefusal;
import org.jspecify.annotations.Nullable;

/** Knows whose account the provider speaks of: by a link that there is, or by an e-mail address that both sides answer for. */
@Boundary
public class Linking {

    private static final String FOUND = "select new org.isnad.team.openid.Linking$Found("
            + "new org.isnad.team.Member(a.id, a.login, a.name, a.admin, a.language, a.reading, a.epoch),"
            + " a.email, a.emailVouched, a.passwordHash is not null, a.closed) from Account a ";

    /** A link as its owner sees it. */
    public record Card(long id, String issuer, Instant created) {}

    /** An account with what decides whether somebody is its owner. */
    record Found(
            Member member,
            @Nullable String email,
            boolean vouched,
            boolean password,
            @Nullable Instant closed) {}

    @Inject
    private Roster roster;

    @Inject
    private Newcomers newcomers;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    @PersistenceContext
    private EntityManager database;

    /**
     * Whose account the provider speaks of.
     *
     * @param join whether somebody who has none gets one
     * @throws OpenIdRefusal if it is nobody's, or nobody's beyond doubt, or closed
     */
    Member recognise(Identity who, String provider, boolean join, String address) {
        var linked = linked(who);
        var found = linked.isPresent() ? linked : withEmailOf(who, provider);
        if (found.isEmpty() && !join) {
            throw new OpenIdRefusal.NoAccountHere(provider);
        }
        var member = found.map(Found::member).orElseGet(() -> roster.join(newcomers.of(who, database), null));
        if (found.filter(account -> account.closed() != null).isPresent()) {
            audit.noteApart(Act.SIGN_IN_FAILED, member.id(), null, address + " · " + provider);
            throw new OpenIdRefusal.AccountShut(provider);
        }
        if (linked.isEmpty()) {
            add(member, who, provider);
        }
        audit.note(Act.SIGNED_IN, member.id(), null, address + " · " + provider);
        return member;
    }

    /** Lets the provider speak for the caller from now on. */
    Member link(long wanted, Identity who, String provider) {
        var member = current.get();
        if (member.id() != wanted) {
            throw new OpenIdRefusal.NoSuchVisit(provider);
        }
        var account = account("where a.id = :key", member.id()).orElseThrow(TeamRefusal.NotSignedIn::new);
        var linked = linked(who);
        if (linked.isPresent()) {
            if (linked.get().member().id() != member.id()) {
                throw new OpenIdRefusal.LinkedAlready(provider);
            }
            return member;
        }
        if (who.provenEmail() == null) {
            throw new OpenIdRefusal.EmailNotVerified(provider);
        }
        if (!same(account.email(), who.provenEmail())) {
            throw new OpenIdRefusal.OtherEmail(provider);
        }
        add(member, who, provider);
        return member;
    }

    /** Those that speak for the caller. */
    public List<Card> mine() {
        return database.createQuery("""
                        select new org.isnad.team.openid.Linking$Card(l.id, l.issuer, l.created)
                        from ProviderLink l where l.account = :member order by l.id
                        """, Card.class)
                .setParameter("member", current.get().id())
                .getResultList();
    }

    /**
     * Lets nobody speak for the caller any more by this link.
     *
     * @throws OpenIdRefusal.LastWayIn if they have no password
     */
    public void unlink(long id) {
        var member = current.get();
        lock(member);
        if (account("where a.id = :key", member.id()).filter(Found::password).isEmpty()) {
            throw new OpenIdRefusal.LastWayIn();
        }
        var gone = database.createQuery("delete from ProviderLink l where l.id = :id and l.account = :member")
                .setParameter("id", id)
                .setParameter("member", member.id())
                .executeUpdate();
        if (gone == 0) {
            throw new OpenIdRefusal.NoSuchLink();
        }
        audit.note(Act.PROVIDER_UNLINKED, member.id(), null, "");
    }

    private Optional<Found> linked(Identity who) {
        return database.createQuery(
                        FOUND + "join ProviderLink l on l.account = a.id"
                                + " where l.issuer = :issuer and l.subject = :subject",
                        Found.class)
                .setParameter("issuer", who.issuer())
                .setParameter("subject", who.subject())
                .getResultStream()
                .findFirst();
    }

    /** Only if both sides answer for the address: else whoever types a stranger's address at one of them would be that stranger. */
    private Optional<Found> withEmailOf(Identity who, String provider) {
        if (who.provenEmail() == null) {
            throw new OpenIdRefusal.EmailNotVerified(provider);
        }
        var found = account("where a.email = :key", who.provenEmail())
                .filter(account -> same(account.email(), who.provenEmail()));
        if (found.filter(account -> !account.vouched()).isPresent()) {
            throw new OpenIdRefusal.EmailNotVouched(provider);
        }
        return found;
    }

    /** The database takes letters for alike that name two mailboxes, such as e and é: here only the case of Latin letters is nothing. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && asciiLower(one).equals(asciiLower(other));
    }

    private static String asciiLower(String address) {
        var letters = new StringBuilder(address);
        for (int at = 0; at < letters.length(); at++) {
            var letter = letters.charAt(at);
            if (letter >= 'A' && letter <= 'Z') {
                letters.setCharAt(at, (char) (letter + 'a' - 'A'));
            }
        }
        return letters.toString();
    }

    private Optional<Found> account(String which, Object key) {
        return database.createQuery(FOUND + which, Found.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Of two who come at once the second finds what the first has linked. */
    private void add(Member member, Identity who, String provider) {
        lock(member);
        var taken = database.createQuery(
                        "select l.subject from ProviderLink l where l.issuer = :issuer and l.account = :member",
                        String.class)
                .setParameter("issuer", who.issuer())
                .setParameter("member", member.id())
                .getResultList();
        if (taken.isEmpty()) {
            database.persist(new ProviderLink(member.id(), who));
            database.flush();
            audit.note(Act.PROVIDER_LINKED, member.id(), null, provider);
        } else if (!taken.contains(who.subject())) {
            throw new OpenIdRefusal.LinkedAlready(provider);
        }
    }

    private void lock(Member member) {
        database.createNativeQuery("select id from account where id = :id for update")
                .setParameter("id", member.id())
                .getResultList();
    }
}
