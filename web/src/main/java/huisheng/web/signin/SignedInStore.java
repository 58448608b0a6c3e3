package huisheng.web.signin;

import huisheng.signin.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Believes the proof that the sign-in desk made, and nothing else. */
@ApplicationScoped
public class SignedInStore implements IdentityStore {
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignedIn proof)) return CredentialValidationResult.NOT_VALIDATED_RESULT;
        return new CredentialValidationResult(Long.toString(proof.member().value()), proof.roles());
    }
}
