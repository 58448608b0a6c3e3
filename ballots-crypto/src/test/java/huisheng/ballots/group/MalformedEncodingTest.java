package huisheng.ballots.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MalformedEncodingTest {
    @Test
    void its_reason_is_kept() {
        assertThat(new MalformedEncoding("not on the curve")).hasMessage("not on the curve");
    }
}
