package huisheng.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Where members sign in, as it is printed on a slip. */
public final class SignInAddress {
    private SignInAddress() {}

    public static String of(HttpServletRequest request) {
        var address = request.getRequestURL();
        address.setLength(address.length() - request.getRequestURI().length());
        return address + request.getContextPath() + "/signin";
    }
}
