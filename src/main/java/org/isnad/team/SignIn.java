package org.isnad.team;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.door.DoorRefusal;
import org.isnad.team.door.Passwords;
import org.isnad.team.door.Throttle;

/** Lets a person in who knows their password. */
@Boundary
public class SignIn {

    @Inject
    private Roster roster;

    @Inject
    private Passwords passwords;

    @Inject
    private Throttle throttle;

    @Inject
    private AuditLog audit;

    /**
     * The member with this login, if the password is theirs.
     *
     * @param address where the try comes from, as the network tells it
     * @throws TeamRefusal.WrongLogin without telling which of the two is wrong
     * @throws DoorRefusal.TooManyTries after too many wrong ones
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // hashing takes long, and must hold no connection meanwhile
    public Member check(String login, String password, String address) {
        boolean plain = Names.isLogin(login);
        if (plain) {
            throttle.count(login, address);
        } else {
            throttle.countStranger(address);
        }
        var account = plain ? roster.withLogin(login).orElse(null) : null;
        if (!passwords.fits(password, account == null ? null : account.passwordHash())
                || account == null
                || account.isClosed()) {
            audit.note(
                    Act.SIGN_IN_FAILED,
                    account == null ? null : account.asMember().id(),
                    null,
                    address);
            throw new TeamRefusal.WrongLogin();
        }
        throttle.takeBack(login, address);
        audit.note(Act.SIGNED_IN, account.asMember().id(), null, address);
        return account.asMember();
    }
}
