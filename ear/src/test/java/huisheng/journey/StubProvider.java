package huisheng.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A small identity provider on loopback: discovery, authorization code, signed tokens, keys. It asks for no password. */
final class StubProvider implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private volatile RSAKey signing = key;
    private volatile String subject;
    private volatile String memberNumber;

    StubProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, discovery()));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who comes next, and which member number the provider says they have. */
    void knows(String subject, String memberNumber) {
        this.subject = subject;
        this.memberNumber = memberNumber;
    }

    /** From now on tokens are signed with a key that is not among the published ones. */
    void forges() {
        signing = key();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        nonces.put(code, asked.getOrDefault("nonce", ""));
        var back = asked.get("redirect_uri");
        var joint = back.contains("?") ? "&" : "?";
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        back + joint + "code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var posted = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var nonce = nonces.remove(posted.get("code"));
        json(
                exchange,
                "{\"token_type\":\"Bearer\",\"expires_in\":300,\"access_token\":\"" + jwt(nonce, "Bearer")
                        + "\",\"id_token\":\"" + jwt(nonce, "ID") + "\"}");
    }

    private String jwt(String nonce, String type) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience("huisheng")
                .claim("azp", "huisheng")
                .claim("typ", type)
                .claim("nonce", nonce)
                .claim("member_number", memberNumber)
                .claim("email", "10011@elsewhere.example")
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return ("{'issuer':'URL','authorization_endpoint':'URL/authorize','token_endpoint':'URL/token','jwks_uri':'URL/keys',"
                        + "'end_session_endpoint':'URL/out','response_types_supported':['code'],"
                        + "'subject_types_supported':['public'],'id_token_signing_alg_values_supported':['RS256']}")
                .replace('\'', '"')
                .replace("URL", url());
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String form) {
        var parameters = new HashMap<String, String>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            parameters.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID("stub-1")
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
