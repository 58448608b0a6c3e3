package huisheng.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileAnswerTest {
    @Test
    void a_name_is_told_plainly_and_in_its_own_letters() {
        assertThat(FileAnswer.disposition("工资 表.pdf"))
                .isEqualTo("attachment; filename=\"__ _.pdf\"; filename*=UTF-8''%E5%B7%A5%E8%B5%84%20%E8%A1%A8.pdf");
    }

    @Test
    void no_name_ends_the_header_or_begins_another() {
        assertThat(FileAnswer.disposition("a\"; x=\"\r\nSet-Cookie: y\u202E'*%.txt"))
                .doesNotContain("\r", "\n", "\u202E", "x=\"")
                .isEqualTo(
                        "attachment; filename=\"a__ x____Set-Cookie_ y____.txt\"; filename*=UTF-8''a%22%3B%20x%3D%22%0D%0ASet-Cookie%3A%20y%E2%80%AE%27%2A%25.txt");
    }
}
