package huisheng.notification;

/** A letter that can go: whose address is whose stays between here and the mail server. */
record ReadyLetter(long id, String address, LetterWords words) {
    @Override
    public String toString() {
        return "letter " + id;
    }
}
