package huisheng.ballots.elgamal;

import huisheng.ballots.group.Element;
import huisheng.ballots.group.Group;
import huisheng.ballots.group.MalformedEncoding;
import huisheng.ballots.group.Scalar;
import huisheng.ballots.wire.Json;
import huisheng.ballots.wire.Members;
import java.util.ArrayList;
import java.util.List;

/**
 * How values of a record are read: in which group, and whether strictly (one spelling each, known members in order) or
 * as tolerantly as the stock tool reads the inside of answers (PROTOCOL 9.5 and 19).
 */
public record Reading(Group group, boolean strict) {
    /** Reads one item of a list. */
    public interface Item<T> {
        T read(Json value) throws MalformedEncoding;
    }

    public static Reading strict(Group group) {
        return new Reading(group, true);
    }

    public static Reading likeStock(Group group) {
        return new Reading(group, false);
    }

    /** A member of the group. */
    public Element element(Json value) throws MalformedEncoding {
        String text = value.asText();
        return strict ? group.decode(text) : group.decodeLikeStock(text);
    }

    /** An element whose membership in the subgroup is still to be shown by whoever computes with it. */
    public Element uncheckedElement(Json value) throws MalformedEncoding {
        String text = value.asText();
        return strict ? group.decodeUnchecked(text) : group.decodeLikeStockUnchecked(text);
    }

    public Scalar scalar(Json value) throws MalformedEncoding {
        String text = value.asText();
        return strict ? group.decodeScalar(text) : group.decodeScalarLikeStock(text);
    }

    public Ciphertext ciphertext(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        Ciphertext read = new Ciphertext(element(members.take("alpha")), element(members.take("beta")));
        end(members);
        return read;
    }

    /** As {@link #ciphertext}, membership still to be shown. */
    public Ciphertext uncheckedCiphertext(Json value) throws MalformedEncoding {
        Members members = Members.of(value);
        Ciphertext read =
                new Ciphertext(uncheckedElement(members.take("alpha")), uncheckedElement(members.take("beta")));
        end(members);
        return read;
    }

    public <T> List<T> list(Json value, Item<T> item) throws MalformedEncoding {
        List<Json> values = value.asArray();
        List<T> read = new ArrayList<>(values.size());
        for (Json one : values) read.add(item.read(one));
        return List.copyOf(read);
    }

    public void end(Members members) throws MalformedEncoding {
        members.end(strict);
    }
}
