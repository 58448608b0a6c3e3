package huisheng.signin;

public enum RenewalState {
    WAITING,
    CONFIRMED,
    DECLINED
}
