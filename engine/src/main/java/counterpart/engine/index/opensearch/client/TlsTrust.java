package counterpart.engine.index.opensearch.client;

import counterpart.engine.model.indexing.IndexUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Trusts servers by the certificates in a file.
final class TlsTrust {

    private TlsTrust() {}

    /// Reads a file of certificates in PEM.
    ///
    /// @throws IndexUnavailableException when the file cannot be read or has no certificate
    static SSLContext in(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (certificates.isEmpty()) {
                throw new IndexUnavailableException("CA file " + file + " has no certificate");
            }
            return trusting(certificates);
        } catch (IOException | GeneralSecurityException e) {
            throw new IndexUnavailableException("CA file " + file + " cannot be read as certificates in PEM: " + e, e);
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        int number = 0;
        for (Certificate certificate : certificates) {
            trusted.setCertificateEntry("ca-" + number++, certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
