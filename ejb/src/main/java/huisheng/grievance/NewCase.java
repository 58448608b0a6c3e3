package huisheng.grievance;

import huisheng.kernel.PlainText;
import huisheng.membership.MemberId;
import java.util.Set;

/**
 * A case as it is sent, checked.
 *
 * @param key of the form, so that a form that is sent twice is one case
 * @param about members whom it is about; they never see that it exists
 * @param mayBeNamed whether the union's letter to the employer may name the member
 */
record NewCase(
        String key,
        Channel channel,
        PlainText subject,
        PlainText text,
        Answers answers,
        Set<MemberId> about,
        boolean mayBeNamed) {}
