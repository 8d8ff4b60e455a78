package org.isnad.team.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Stream;
import org.isnad.team.Roster;
import org.jspecify.annotations.Nullable;

/** Makes of whom a provider tells somebody who can have an account here. */
@ApplicationScoped
class Newcomers {

    private static final int LONGEST_LOGIN = 64;
    private static final int LONGEST_NAME = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** With the first login that is free: the one they have there, their e-mail address, and else that with a number. */
    Roster.Newcomer of(Identity who, EntityManager database) {
        var email = Objects.requireNonNull(who.provenEmail());
        var local = plain(email.substring(0, email.indexOf('@')), LONGEST_LOGIN - 7);
        var plain = local.isEmpty() ? "member" : local;
        var wishes =
                Stream.of(who.handle(), email, plain).filter(Objects::nonNull).map(wish -> plain(wish, LONGEST_LOGIN));
        var login = Stream.concat(wishes, Stream.generate(() -> plain + "-" + (100_000 + RANDOM.nextInt(900_000))))
                .filter(wish -> !wish.isEmpty() && free(wish, database))
                .findFirst()
                .orElseThrow();
        return new Roster.Newcomer(login, name(who.name(), login), email, null);
    }

    private static boolean free(String login, EntityManager database) {
        return database.createQuery("select count(a) from Account a where a.login = :login", Long.class)
                        .setParameter("login", login)
                        .getSingleResult()
                == 0;
    }

    private static String plain(String word, int most) {
        var plain = word.replaceAll("[^A-Za-z0-9._@-]", "");
        return plain.substring(0, Math.min(most, plain.length()));
    }

    private static String name(@Nullable String told, String login) {
        var plain = told == null ? "" : told.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain.isEmpty() ? login : plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return plain.substring(0, end).strip();
    }
}
