package org.isnad.team.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.isnad.Refusal;
import org.isnad.Refused;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;

/** Writes into the log what people tried who may not, be it from a page or a program. */
@ApplicationScoped
class ShutDoors {

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog log;

    void note(@Observes Refused refused) {
        var refusal = refused.refusal();
        if (refusal.guarded().isPresent() || refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
            var who = current.ifSignedIn().map(Member::id).orElse(null);
            log.note(Act.RIGHT_REFUSED, who, refusal.guarded().orElse(null), refused.call() + " · " + refusal.code());
        }
    }
}
