package huisheng.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Where a try comes from: the network address, the browser's own token if it has one, its kind in two words. */
public final class Visitor {
    private static final int IPV6_BYTES = 16;
    private static final int IPV6_PREFIX_BYTES = 8;
    private static final int LONGEST_BROWSER = 60;

    private final String address;
    private final Optional<SecretToken> browserToken;
    private final String browser;

    /** @param address numeric; never a name that would have to be looked up */
    public Visitor(String address, Optional<SecretToken> browserToken, String browser) {
        this.address = address;
        this.browserToken = browserToken;
        this.browser = browser.length() > LONGEST_BROWSER ? browser.substring(0, LONGEST_BROWSER) : browser;
    }

    Optional<SecretToken> browserToken() {
        return browserToken;
    }

    String browser() {
        return browser;
    }

    /** One household or one office: an IPv4 address, or the first half of an IPv6 address. */
    String network() {
        boolean numeric = address.matches("[0-9.]{7,15}|[0-9a-fA-F:.%\\w]*:[0-9a-fA-F:.%\\w]*");
        if (!numeric) return "unknown";
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of()
                    .formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    @Override
    public String toString() {
        return "withheld";
    }
}
