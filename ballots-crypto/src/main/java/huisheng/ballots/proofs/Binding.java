package huisheng.ballots.proofs;

import java.util.List;

/** What a proof is bound to: the profile that hashes, the purpose, and the context that is hashed in. */
public record Binding(Profile profile, Purpose purpose, List<String> context) {
    public Binding {
        context = List.copyOf(context);
    }

    public static Binding of(Profile profile, Purpose purpose, String... context) {
        return new Binding(profile, purpose, List.of(context));
    }
}
