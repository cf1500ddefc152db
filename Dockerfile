# The service with its front end. Build: docker build -t investigate .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish api -c Release -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /service
COPY --from=build /published .
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENV INVESTIGATE_DATA=/data
ENTRYPOINT ["dotnet", "investigate.dll"]
CMD ["serve", "--no-demo", "--insecure", "--urls", "http://0.0.0.0:8080"]
