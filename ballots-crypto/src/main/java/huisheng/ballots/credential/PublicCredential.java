package huisheng.ballots.credential;

import huisheng.ballots.elgamal.Reading;
import huisheng.ballots.group.Element;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.wire.Json;
import java.util.Optional;

/** One line of the electorate: a key, and how often its ballot counts where the list says so. */
public record PublicCredential(Element key, Optional<Weight> weight) {
    public Weight effectiveWeight() {
        return weight.orElse(Weight.ONE);
    }

    public String toText() {
        return key.toText() + weight.map(w -> "," + w).orElse("");
    }

    /** Reads {@code ser(key)} or {@code ser(key),weight}; membership of the key is still to be shown. */
    static PublicCredential decodeUnchecked(String text, Reading reading) throws MalformedEncoding {
        String[] parts = text.split(",", 4);
        if (parts.length > (reading.strict() ? 2 : 3)) throw new MalformedEncoding("more columns than key and weight");
        Element key = reading.uncheckedElement(Json.of(parts[0]));
        boolean weighted = parts.length > 1 && (reading.strict() || !parts[1].isEmpty());
        return new PublicCredential(
                key, weighted ? Optional.of(Weight.decode(parts[1], reading.strict())) : Optional.empty());
    }
}
