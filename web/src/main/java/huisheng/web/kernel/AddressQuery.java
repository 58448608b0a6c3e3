package huisheng.web.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address of this house with its query put together, each value encoded. */
public final class AddressQuery {
    private final String address;

    /** @param address a path, with or without a query */
    public AddressQuery(String address) {
        this.address = address;
    }

    /** @param value left out if it is null or empty */
    public AddressQuery with(String name, String value) {
        if (value == null || value.isEmpty()) return this;
        var join = address.indexOf('?') < 0 ? "?" : "&";
        return new AddressQuery(address + join + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return address;
    }
}
