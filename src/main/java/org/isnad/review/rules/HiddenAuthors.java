package org.isnad.review.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.isnad.annotation.Authors;
import org.isnad.team.CurrentMember;

/** In the sets of an article, too, letters stand for annotators to those who review blindly. */
@ApplicationScoped
class HiddenAuthors implements Authors {

    @Inject
    private BlindReview blind;

    @Inject
    private LetterBook letters;

    @Inject
    private CurrentMember current;

    @Override
    public UnaryOperator<String> told(long project, long article) {
        if (!blind.binds(project)) {
            return UnaryOperator.identity();
        }
        var own = current.get().login();
        var known = letters.ofLogins(project, article);
        return login -> login.equals(own) ? login : known.getOrDefault(login, login);
    }
}
