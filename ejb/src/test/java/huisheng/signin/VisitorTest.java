package huisheng.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitorTest {
    @Test
    void addresses_of_one_ipv6_network_are_one() {
        assertEquals(network("2001:db8:1:2:aaaa::1"), network("2001:db8:1:2:bbbb::2"));
        assertNotEquals(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
    }

    @Test
    void addresses_of_ipv4_are_told_apart() {
        assertNotEquals(network("10.0.0.1"), network("10.0.0.2"));
        assertEquals(network("10.0.0.1"), network("::ffff:10.0.0.1"));
    }

    @Test
    void what_is_no_address_is_never_looked_up() {
        assertEquals("unknown", network("evil.example"));
        assertEquals("unknown", network(""));
    }

    private static String network(String address) {
        return new Visitor(address, Optional.empty(), "Firefox · Linux").network();
    }
}
