package huisheng.web.signin;

import huisheng.web.kernel.Site;
import jakarta.servlet.http.HttpServletRequest;

/** Where members sign in, as it is printed on a slip. */
public final class SignInAddress {
    private SignInAddress() {}

    public static String of(HttpServletRequest request) {
        return Site.of(request) + "/signin";
    }
}
