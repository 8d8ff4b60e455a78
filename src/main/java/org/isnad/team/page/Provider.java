package org.isnad.team.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.team.Profile;
import org.isnad.team.door.DoorRefusal;
import org.isnad.team.openid.Linking;
import org.isnad.team.openid.OpenIdRefusal;
import org.isnad.team.openid.Visiting;
import org.isnad.web.Say;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** What pages offer of the provider by which people may sign in, where there is one. */
@Named
@RequestScoped
public class Provider {

    private static final Set<String> NOES = Stream.of(OpenIdRefusal.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private Visiting visiting;

    @Inject
    private Linking linking;

    @Inject
    private Profile profile;

    @Inject
    private Say say;

    private @Nullable List<Linking.Card> links;
    private String password = "";

    public boolean isOffered() {
        return visiting.provider().isPresent();
    }

    public String getName() {
        return visiting.provider().orElse("");
    }

    /** Where the button leads: to the provider, and then to where this page would have led. */
    public String getWay() {
        var next = Faces.getRequestParameter("next");
        return Faces.getRequestContextPath()
                + ProviderVisit.AWAY
                + (next == null ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** Why nothing came of a visit to the provider; none where nothing went wrong. */
    public @Nullable String getRefusal() {
        var code = Faces.getRequestParameter("refused");
        if (code == null) {
            return null;
        }
        return DoorRefusal.TooManyTries.class.getSimpleName().equals(code)
                ? say.of("team.sign-in.provider-wait")
                : say.of("refusal." + (NOES.contains(code) ? code : "ProviderNotBelieved"), getName());
    }

    /** Whether the provider speaks for the reader since a moment ago. */
    public boolean isJustLinked() {
        return Faces.getRequestParameter("linked") != null;
    }

    public List<Linking.Card> getLinks() {
        if (links == null) {
            links = linking.mine();
        }
        return links;
    }

    /** Sends the reader to the provider, who is to speak for them from then on. */
    public void link() {
        profile.prove(password, Faces.getRemoteAddr());
        VisitMemory.prove(Faces.getSession());
        Faces.redirect(Faces.getRequestContextPath() + ProviderVisit.AWAY + "?link=true");
    }

    public void unlink(long link) {
        linking.unlink(link);
        links = null;
        say.tell("team.profile.unlinked");
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
