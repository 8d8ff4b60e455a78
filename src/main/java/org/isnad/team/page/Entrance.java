package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.isnad.team.Member;
import org.isnad.team.door.MemberSession;
import org.isnad.web.Reader;

/** What happens to a browser whose person is let in, by whatever way. */
@RequestScoped
class Entrance {

    @Inject
    private Reader reader;

    /** A session of their own, and pages in their language unless this browser reads another. */
    void enter(Member member, HttpServletRequest request, HttpServletResponse response) {
        MemberSession.begin(request, member.id(), member.epoch());
        var language = member.language();
        if (language != null && reader.chosenLanguage().isEmpty()) {
            reader.choose(language, response);
        }
    }
}
