package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.isnad.Boundary;
import org.isnad.team.door.DoorRefusal;
import org.isnad.team.door.Passwords;
import org.isnad.team.door.Throttle;

/** Lets a person in who knows their password. */
@Boundary
public class SignIn {

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    /**
     * The member with this login, if the password is theirs.
     *
     * @param address where the try comes from, as the network tells it
     * @throws TeamRefusal.WrongLogin without telling which of the two is wrong
     * @throws DoorRefusal.TooManyTries after too many wrong ones
     */
    @Transactional(dontRollbackOn = TeamRefusal.WrongLogin.class) // a failure must be remembered
    public Member check(String login, String password, String address) {
        throttle.check(login, address);
        var account = accounts.withLogin(login).orElse(null);
        if (!passwords.fits(password, account == null ? null : account.passwordHash()) || account == null) {
            throttle.failed(login, address);
            throw new TeamRefusal.WrongLogin();
        }
        throttle.succeeded(login);
        return account.asMember();
    }
}
