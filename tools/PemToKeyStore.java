import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Puts a certificate chain and its private key (two PEM files) into the PKCS#12 key store that the server reads. Run as
 * a single source file: {@code java PemToKeyStore.java chain.pem key.pem store.p12}; the store's password is in the
 * environment variable HUISHENG_TLS_PASSWORD. Says in one sentence what is wrong with the files and exits with 1.
 */
public final class PemToKeyStore {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemToKeyStore() {}

    public static void main(String[] files) throws IOException, GeneralSecurityException {
        var chain = chain(Path.of(files[0]));
        var key = key(Path.of(files[1]));
        if (!belongTogether(chain[0], key)) stop(files[1] + " is not the key of the first certificate in " + files[0] + ".");
        var password = System.getenv("HUISHENG_TLS_PASSWORD").toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, password, chain);
        try (var out = Files.newOutputStream(Path.of(files[2]))) {
            store.store(out, password);
        }
    }

    private static Certificate[] chain(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!found.isEmpty()) return found.toArray(Certificate[]::new);
        } catch (GeneralSecurityException e) {
            stop(file + " holds no certificates in PEM form.");
        }
        return stop(file + " holds no certificates in PEM form.");
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        var found = KEY.matcher(Files.readString(file));
        if (!found.find())
            return stop(file + " holds no PKCS#8 key (BEGIN PRIVATE KEY); openssl pkcs8 -topk8 -nodes converts others.");
        var bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(found.group(1)));
        for (var algorithm : new String[] {"EC", "RSA", "EdDSA"}) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(bytes);
            } catch (InvalidKeySpecException e) {
                // The next algorithm may know it.
            }
        }
        return stop(file + " holds a key of an unknown kind: EC, RSA and EdDSA are read.");
    }

    private static boolean belongTogether(Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        var algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> "EdDSA";
                };
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update((byte) 1);
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update((byte) 1);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static <T> T stop(String sentence) {
        System.err.println(sentence);
        System.exit(1);
        throw new IllegalStateException();
    }
}
