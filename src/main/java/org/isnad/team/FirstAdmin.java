package org.isnad.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Makes the account of the person who looks after the installation, and lets them in who forgot its password. */
@ApplicationScoped
class FirstAdmin {

    @Inject
    private Roster roster;

    void make(@Observes @Initialized(ApplicationScoped.class) Object started) {
        var password = System.getenv("ISNAD_ADMIN_PASSWORD");
        if (password != null && !password.isEmpty()) {
            roster.found(password);
        }
    }
}
