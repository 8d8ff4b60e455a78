package org.isnad.team.openid;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.isnad.Boundary;
import org.isnad.audit.Act;
import org.isnad.audit.AuditLog;
import org.isnad.team.CurrentMember;
import org.isnad.team.Member;
import org.isnad.team.door.Throttle;
import org.jspecify.annotations.Nullable;

/**
 * Sends people to the provider and lets in whom it sends back. The provider may take long to answer, so nothing here holds
 * the database meanwhile; what comes of it is {@link Linking}'s.
 */
@Boundary
public class Visiting {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Inject
    private Linking linking;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentMember current;

    @Inject
    private AuditLog audit;

    private final Optional<ProviderSettings> settings = ProviderSettings.in(System.getenv());
    private volatile @Nullable Reached reached;

    private record Reached(Provider provider, Instant when) {}

    /** Where to send somebody, and what to remember of them meanwhile. */
    public record Departure(URI door, Visit visit) {}

    /** What the provider is called here; empty where there is none. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // asks nobody
    public Optional<String> provider() {
        return settings.map(ProviderSettings::name);
    }

    /**
     * The way to the provider for somebody who wants to be let in.
     *
     * @param back where the provider is to send them
     * @param next where they want to go then
     * @param linked whether the caller, who is in already, wants to be known by the provider from now on
     * @throws OpenIdRefusal.ProviderSilent if it cannot be reached
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // the provider may take long
    public Departure depart(URI back, String next, boolean linked) {
        var visit = new Visit(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                back,
                next,
                linked ? current.get().id() : null,
                Instant.now());
        var question = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email", "profile"), chosen().client(), back)
                .endpointURI(reached().door())
                .state(new State(visit.state()))
                .nonce(new Nonce(visit.nonce()))
                .codeChallenge(new CodeVerifier(visit.verifier()), CodeChallengeMethod.S256)
                .build();
        return new Departure(question.toURI(), visit);
    }

    /**
     * Lets in whom the provider sends back, or links their account to it if that is what they went for.
     *
     * @param visit that their browser's session remembers, if it does
     * @param answer the address that the provider sent them to
     * @param address where they come from, as the network tells it
     * @throws OpenIdRefusal unless the provider knows them, and we know them by it
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // the provider may take long
    public Member arrive(@Nullable Visit visit, URI answer, String address) {
        if (visit == null) { // any page can send a browser here: that is nobody's try
            throw new OpenIdRefusal.NoSuchVisit(chosen().name());
        }
        throttle.countStranger(address);
        try {
            var who = member(visit, identify(visit, answer), address);
            throttle.takeBackStranger(address);
            return who;
        } catch (OpenIdRefusal no) {
            if (!(no instanceof OpenIdRefusal.AccountShut)) { // of whom it is known who they are
                audit.noteApart(Act.SIGN_IN_FAILED, null, null, address + " · " + chosen().name() + " · " + no.code());
            }
            throw no;
        }
    }

    private Member member(Visit visit, Identity identity, String address) {
        var name = chosen().name();
        return visit.member() == null
                ? linking.recognise(identity, name, chosen().join(), address)
                : linking.link(visit.member(), identity, name);
    }

    private Identity identify(Visit visit, URI answer) {
        var name = chosen().name();
        try {
            var response = AuthorizationResponse.parse(answer);
            var state = response.getState();
            if (!visit.isOf(state == null ? null : state.getValue(), Instant.now())) {
                throw new OpenIdRefusal.NoSuchVisit(name);
            }
            if (!response.indicatesSuccess()) {
                throw said(response);
            }
            var issuer = response.getIssuer();
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null || (issuer != null && !issuer.equals(chosen().issuer()))) {
                throw new ParseException("another provider's answer");
            }
            return reached().identify(code, visit);
        } catch (ParseException unreadable) {
            throw new OpenIdRefusal.ProviderNotBelieved(name, unreadable);
        }
    }

    private OpenIdRefusal said(AuthorizationResponse response) {
        var error = response.toErrorResponse().getErrorObject();
        return OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error)
                ? new OpenIdRefusal.ProviderSilent(
                        chosen().name(), new IllegalStateException(String.valueOf(error.getCode())))
                : new OpenIdRefusal.ProviderDeclined(chosen().name());
    }

    private Provider reached() {
        var before = reached;
        if (before != null && Instant.now().isBefore(before.when().plus(REMEMBERED))) {
            return before.provider();
        }
        var now = Provider.reach(chosen());
        reached = new Reached(now, Instant.now());
        return now;
    }

    private ProviderSettings chosen() {
        return settings.orElseThrow(OpenIdRefusal.NoProvider::new);
    }
}
