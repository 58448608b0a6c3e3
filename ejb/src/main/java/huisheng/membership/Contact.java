package huisheng.membership;

import huisheng.kernel.PlainText;
import huisheng.kernel.Refused;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * How a member is reached: the phone by the registrar who hands out the activation code, the e-mail by notices that an
 * answer has come. Both are optional, and null where nothing was given.
 */
@Embeddable
public record Contact(String phone, String email) implements Serializable {
    public static final Contact NONE = new Contact(null, null);
    private static final String PHONE = "\\+?[0-9][0-9 ()-]{4,30}";
    private static final String EMAIL = "[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,180}";

    public Contact {
        phone = given(phone);
        email = given(email);
        if (phone != null && !phone.matches(PHONE)) throw new Refused(MembershipReason.NOT_A_PHONE_NUMBER);
        if (email != null && !email.matches(EMAIL)) throw new Refused(MembershipReason.NOT_AN_EMAIL_ADDRESS);
    }

    @Override
    public String toString() {
        return "withheld";
    }

    private static String given(String typed) {
        var text = new PlainText(typed).value();
        return text.isEmpty() ? null : text;
    }
}
