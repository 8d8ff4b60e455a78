package org.isnad.team.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.BadJWTExceptions;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The chosen provider as it describes itself, and what it answers. */
final class Provider {

    /** In milliseconds. */
    private static final int PATIENCE = 8000;

    private static final int LARGEST_ANSWER = 1 << 20;

    /** What a provider may sign with; never with a secret that we share, nor with nothing. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.copyOf(signatures());

    /** As long as the standard allows, and of its letters. */
    private static final Pattern SUBJECT = Pattern.compile("\\p{ASCII}{1,255}");

    private static final Set<String> TIMES = Set.of(
            BadJWTExceptions.EXPIRED_EXCEPTION.getMessage(), BadJWTExceptions.IAT_CLAIM_AHEAD_EXCEPTION.getMessage());

    private final ProviderSettings settings;
    private final OIDCProviderMetadata described;
    private final IDTokenValidator validator;

    private Provider(ProviderSettings settings, OIDCProviderMetadata described, IDTokenValidator validator) {
        this.settings = settings;
        this.described = described;
        this.validator = validator;
    }

    /** @throws OpenIdRefusal.ProviderSilent unless it tells where to ask it, under its own name */
    static Provider reach(ProviderSettings settings) {
        try {
            var described = OIDCProviderMetadata.resolve(settings.issuer(), PATIENCE, PATIENCE);
            var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_ANSWER);
            var keys = JWKSourceBuilder.<SecurityContext>create(
                            described.getJWKSetURI().toURL(), retriever)
                    .refreshAheadCache(false) // that would take threads that nobody ends
                    .build();
            var validator = new IDTokenValidator(
                    settings.issuer(), settings.client(), new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
            return new Provider(settings, described, validator);
        } catch (GeneralException | IOException | RuntimeException silent) {
            throw new OpenIdRefusal.ProviderSilent(settings.name(), silent);
        }
    }

    URI door() {
        return described.getAuthorizationEndpointURI();
    }

    /** Who came back with this code, if all that it stands for is true. */
    Identity identify(AuthorizationCode code, Visit visit) {
        try {
            var tokens = ask(code, visit);
            var claims = validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(visit.nonce()));
            if (!SUBJECT.matcher(claims.getSubject().getValue()).matches()) {
                throw new ParseException("a subject that the standard does not know");
            }
            var mailless = claims.getStringClaim("email") == null;
            return identity(claims, mailless ? askAfter(tokens, claims) : claims);
        } catch (KeySourceException | IOException silent) {
            throw new OpenIdRefusal.ProviderSilent(settings.name(), silent);
        } catch (BadJOSEException | JOSEException | ParseException untrue) {
            throw TIMES.contains(String.valueOf(untrue.getMessage()))
                    ? new OpenIdRefusal.ClocksDiffer(settings.name())
                    : new OpenIdRefusal.ProviderNotBelieved(settings.name(), untrue);
        }
    }

    private OIDCTokenResponse ask(AuthorizationCode code, Visit visit) throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, visit.back(), new CodeVerifier(visit.verifier()));
        var response = OIDCTokenResponseParser.parse(send(request(grant).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new ParseException(
                    "refused: " + response.toErrorResponse().getErrorObject().getCode());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        var endpoint = described.getTokenEndpointURI();
        var secret = settings.secret();
        if (secret == null) {
            return new TokenRequest.Builder(endpoint, settings.client(), grant).build();
        }
        var methods = described.getTokenEndpointAuthMethods();
        var posted = methods != null && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        var proof = posted
                ? new ClientSecretPost(settings.client(), secret)
                : new ClientSecretBasic(settings.client(), secret);
        return new TokenRequest.Builder(endpoint, proof, grant).build();
    }

    /** Some providers keep what they know of people apart from the token. */
    private ClaimsSet askAfter(OIDCTokenResponse tokens, IDTokenClaimsSet claims) throws IOException, ParseException {
        var endpoint = described.getUserInfoEndpointURI();
        if (endpoint == null) {
            return claims;
        }
        var request = new UserInfoRequest(endpoint, tokens.getOIDCTokens().getAccessToken());
        var response = UserInfoResponse.parse(send(request.toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            return claims;
        }
        var told = response.toSuccessResponse().getUserInfo();
        if (told == null || !claims.getSubject().equals(told.getSubject())) {
            throw new ParseException("told of somebody else");
        }
        return told;
    }

    private static HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        return request.send();
    }

    private static Identity identity(IDTokenClaimsSet claims, ClaimsSet told) {
        return new Identity(
                claims.getIssuer().getValue(),
                claims.getSubject().getValue(),
                text(told, "email"),
                Boolean.TRUE.equals(told.getClaim("email_verified")),
                text(told, "preferred_username"),
                text(told, "name"));
    }

    private static @Nullable String text(ClaimsSet told, String claim) {
        return told.getClaim(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static Set<JWSAlgorithm> signatures() {
        var signatures = new HashSet<JWSAlgorithm>();
        List.of(JWSAlgorithm.Family.RSA, JWSAlgorithm.Family.EC).forEach(signatures::addAll);
        return signatures;
    }
}
